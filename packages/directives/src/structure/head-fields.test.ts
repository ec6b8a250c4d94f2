import { describe, expect, it } from "vitest";
import { readDirective } from "../read-directive.ts";
import type { DocumentFields } from "../types.ts";

const BODY =
  "\n\nI. NHIỆM VỤ\n1. Giao Phòng Tài chính lập dự toán, báo cáo trước ngày 15/6/2021.\n2. Các phòng, ban thực hiện nghiêm./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLý Văn Khê\n";

const CASES: [string, string, Partial<DocumentFields>][] = [
  [
    "two columns run together",
    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN NAM KHÊ Độc lập - Tự do - Hạnh phúc\nSố: 15 /TB-UBND Nam Khê, ngày 8 tháng 6 năm 2021\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND huyện tại buổi giao ban tháng 6",
    {
      type: "thong-bao",
      number: "15/TB-UBND",
      place: "Nam Khê",
      date: "2021-06-08",
      issuer: "UBND huyện Nam Khê",
      title: "Kết luận của Chủ tịch UBND huyện tại buổi giao ban tháng 6",
    },
  ],
  [
    "two columns with wide gaps",
    "   UBND TỈNH NAM KHÊ                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   VĂN PHÒNG                            Độc lập - Tự do - Hạnh phúc\n   Số: 318/TB-VP                     Nam Khê, ngày 20 tháng 8 năm 2025\n\n                        THÔNG BÁO\n        Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp",
    {
      type: "thong-bao",
      number: "318/TB-VP",
      place: "Nam Khê",
      date: "2025-08-20",
      issuer: "Văn phòng UBND tỉnh Nam Khê",
    },
  ],
  [
    "a table with line breaks",
    "| ỦY BAN NHÂN DÂN<br>XÃ NAM KHÊ | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |\n| --- | --- |\n| Số: …/KH-UBND | *Nam Khê, ngày … tháng 3 năm 2026* |\n\n**KẾ HOẠCH**\n\n**Phát triển kinh tế năm 2026**",
    { type: "ke-hoach", number: "/KH-UBND", place: "Nam Khê", date: "2026-03", issuer: "UBND xã Nam Khê" },
  ],
  [
    "a Party committee",
    "ĐẢNG BỘ TỈNH NAM KHÊ\nHUYỆN ỦY BẮC LŨNG\n*\nSố 45-TB/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nBắc Lũng, ngày 8 tháng 6 năm 2021\n\nTHÔNG BÁO\nKết luận của Ban Thường vụ Huyện ủy về công tác cán bộ",
    {
      type: "thong-bao",
      number: "45-TB/HU",
      place: "Bắc Lũng",
      date: "2021-06-08",
      issuer: "Huyện ủy Bắc Lũng",
    },
  ],
  [
    "a Party committee in one line",
    "ĐẢNG BỘ XÃ NAM KHÊ ĐẢNG CỘNG SẢN VIỆT NAM\nBAN CHẤP HÀNH Nam Khê, ngày 8 tháng 6 năm 2025\n* \nSố 12-KL/ĐU\n\nKẾT LUẬN\nHội nghị Ban Chấp hành lần thứ 3",
    {
      type: "ket-luan",
      number: "12-KL/ĐU",
      place: "Nam Khê",
      date: "2025-06-08",
      issuer: "Ban Chấp hành Đảng bộ xã Nam Khê",
    },
  ],
  [
    "slips of a scan",
    "ỦY BAN NHÂN DÂN CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTĨNH NAM KHÊ Độc lập - Tự do - Hạnh phúc\nSô: l5/TB-ƯBND Nam Khê, ngày 2O tháng 9 nãm 2O21\nTHÔNG BAO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp",
    {
      type: "thong-bao",
      number: "15/TB-UBND",
      place: "Nam Khê",
      date: "2021-09-20",
      issuer: "UBND tỉnh Nam Khê",
      title: "Kết luận của Chủ tịch UBND tỉnh tại cuộc họp",
    },
  ],
  [
    "a telegram of a chairman",
    "ỦY BAN NHÂN DÂN\nTỈNH NAM KHÊ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 09/CĐ-UBND\nNam Khê, hồi 10 giờ 30 ngày 17 tháng 10 năm 2024\n\nCÔNG ĐIỆN KHẨN\nVề việc ứng phó với bão số 5\n\nCHỦ TỊCH UBND TỈNH NAM KHÊ ĐIỆN:\n- Giám đốc các sở;\n- Chủ tịch UBND các huyện.",
    {
      type: "cong-dien",
      number: "09/CĐ-UBND",
      place: "Nam Khê",
      date: "2024-10-17",
      issuer: "UBND tỉnh Nam Khê",
      title: "Về việc ứng phó với bão số 5",
    },
  ],
  [
    "an official letter with its subject under the number",
    "UBND HUYỆN NAM KHÊ\nPHÒNG TÀI CHÍNH - KẾ HOẠCH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/TCKH\nV/v lập dự toán ngân sách\nnăm 2022\n\nNam Khê, ngày 5 tháng 7 năm 2021\n\nKính gửi:\n- Các phòng, ban;\n- UBND các xã.\n\nThực hiện Công văn số 12/STC-NS ngày 1/7/2021 của Sở Tài chính, Phòng đề nghị các đơn vị thực hiện một số nội dung sau đây:",
    {
      type: "cong-van",
      number: "77/TCKH",
      place: "Nam Khê",
      date: "2021-07-05",
      issuer: "Phòng Tài chính - Kế hoạch",
      title: "V/v lập dự toán ngân sách năm 2022",
    },
  ],
  [
    "an official letter on lines of two columns",
    "SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH NAM KHÊ Độc lập - Tự do - Hạnh phúc\nSố: 1234/SNV-TCBC Nam Khê, ngày 5 tháng 7 năm 2021\nV/v rà soát biên chế và hợp đồng\nKính gửi: Ủy ban nhân dân các huyện, thành phố.\nThực hiện Công văn số 12/BNV-TCBC ngày 1/7/2021 của Bộ Nội vụ, Sở Nội vụ đề nghị Ủy ban nhân dân các huyện, thành phố thực hiện:",
    {
      type: "cong-van",
      number: "1234/SNV-TCBC",
      place: "Nam Khê",
      date: "2021-07-05",
      title: "V/v rà soát biên chế và hợp đồng",
    },
  ],
  [
    "an official letter whose subject runs beside the place and the day",
    "SỞ NỘI VỤ                              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 88/SNV-VP                           Độc lập - Tự do - Hạnh phúc\nV/v báo cáo kết quả rà soát             Nam Khê, ngày 5 tháng 7 năm 2021\nbiên chế theo Nghị quyết của\nTỉnh ủy\n\nKính gửi: Ủy ban nhân dân các huyện, thành phố.\n\nThực hiện Công văn số 12/BNV-TCBC ngày 1/7/2021 của Bộ Nội vụ, Sở Nội vụ đề nghị Ủy ban nhân dân các huyện, thành phố thực hiện:",
    {
      type: "cong-van",
      number: "88/SNV-VP",
      place: "Nam Khê",
      date: "2021-07-05",
      issuer: "Sở Nội vụ",
      title: "V/v báo cáo kết quả rà soát biên chế theo Nghị quyết của Tỉnh ủy",
    },
  ],
  [
    "an official letter with its subject before the number, on one line with the day",
    "V/v nộp báo cáo quý II năm 2021\nUBND HUYỆN NAM KHÊ\nSố: 88/UBND-VP Nam Khê, ngày 5 tháng 7 năm 2021\n\nKính gửi: Các phòng, ban.\n\nUBND huyện yêu cầu các phòng, ban gửi báo cáo quý II trước ngày 10/7/2021 để tổng hợp chung như sau:",
    {
      type: "cong-van",
      number: "88/UBND-VP",
      place: "Nam Khê",
      date: "2021-07-05",
      title: "V/v nộp báo cáo quý II năm 2021",
    },
  ],
  [
    "an official letter in a table",
    "| VĂN PHÒNG UBND TỈNH ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- |\n|---|---|\n| Số: 8424/VP-KT V/v: hỗ trợ giống vụ đông | Nam Khê , ngày 27 tháng 10 năm 2014 |\n\n| Kính gửi: | - Sở Tài chính; - UBND các huyện. |\nXét đề nghị của Sở Nông nghiệp, Phó Chủ tịch UBND tỉnh có ý kiến như sau:",
    {
      type: "cong-van",
      number: "8424/VP-KT",
      place: "Nam Khê",
      date: "2014-10-27",
      title: "V/v hỗ trợ giống vụ đông",
    },
  ],
  [
    "a directive with its number in the title",
    "CHỈ THỊ\nCỦA BỘ XÂY DỰNG SỐ 07/2008/CT-BXD NGÀY 3 THÁNG 9 NĂM 2008\nVỀ TĂNG CƯỜNG QUẢN LÝ CHẤT LƯỢNG CÔNG TRÌNH",
    { type: "chi-thi", number: "07/2008/CT-BXD", date: "2008-09-03", issuer: "Bộ Xây dựng" },
  ],
  [
    "the stamp of the office that received the document",
    "CÔNG VĂN ĐẾN\nSố: 4512\nNgày: 9/6/2021\nChuyển: .....\nUBND HUYỆN NAM KHÊ\nVĂN PHÒNG\nSố: 15/GM-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNam Khê, ngày 8 tháng 6 năm 2021\nGIẤY MỜI\nDự họp về giải phóng mặt bằng",
    {
      type: "giay-moi",
      number: "15/GM-VP",
      place: "Nam Khê",
      date: "2021-06-08",
      issuer: "Văn phòng UBND huyện Nam Khê",
    },
  ],
  [
    "a head that only the annex still tells",
    "KẾ HOẠCH\nPhòng, chống dịch bệnh\n\nCăn cứ Quyết định số 5/QĐ-TTg ngày 2/1/2021 của Thủ tướng Chính phủ;",
    { type: "ke-hoach", number: null, date: null },
  ],
  [
    "a title of several lines and an issuer above the grounds",
    "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 38/NQ-CP\nHà Nội, ngày 2 tháng 4 năm 2021\n\nNGHỊ QUYẾT\nVỀ NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU\nTHỰC HIỆN KẾ HOẠCH NĂM 2021\n\nCHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;",
    {
      type: "nghi-quyet",
      number: "38/NQ-CP",
      issuer: "Chính phủ",
      title: "VỀ NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU THỰC HIỆN KẾ HOẠCH NĂM 2021",
    },
  ],
  [
    "a type in small letters",
    "UBND XÃ NAM KHÊ\nSố: 5/TB-UBND\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nNam Khê, ngày 8 tháng 6 năm 2021\n\nThông báo\nLịch trực hè năm 2021",
    { type: "thong-bao", number: "5/TB-UBND", issuer: "UBND xã Nam Khê", title: "Lịch trực hè năm 2021" },
  ],
  [
    "a type with wide letters and the title on its line",
    "UBND XÃ NAM KHÊ\nSố: 5/TB-UBND\nNam Khê, ngày 8 tháng 6 năm 2021\n\nTHÔNG  BÁO KẾT LUẬN CỦA CHỦ TỊCH UBND XÃ\nTẠI HỘI NGHỊ GIAO BAN THÁNG 6",
    { type: "thong-bao", title: "KẾT LUẬN CỦA CHỦ TỊCH UBND XÃ TẠI HỘI NGHỊ GIAO BAN THÁNG 6" },
  ],
  [
    "a decision that names who decides beside its type",
    "UBND TỈNH NAM KHÊ\nSố: 5/QĐ-UBND\nNam Khê, ngày 8 tháng 6 năm 2021\n\nQUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH\nVề việc ban hành kế hoạch sản xuất vụ đông",
    { type: "quyet-dinh", title: "Về việc ban hành kế hoạch sản xuất vụ đông" },
  ],
  [
    "the number under the type and the title in brackets",
    "UBND TỈNH NAM KHÊ\nNam Khê, ngày 8 tháng 6 năm 2021\n\nCHỈ THỊ\nSố: 5/CT-UBND\n(V/v phòng cháy mùa khô)\n\nTrong thời gian qua, công tác phòng cháy đã đạt kết quả.",
    { type: "chi-thi", number: "5/CT-UBND", title: "V/v phòng cháy mùa khô" },
  ],
  [
    "letters set apart",
    "UBND TỈNH NAM KHÊ\nSố: 5/CT-UBND\nNam Khê, ngày 8 tháng 6 năm 2021\n\nC H Ỉ  T H Ị\nVề phòng cháy mùa khô",
    { type: "chi-thi", number: "5/CT-UBND", title: "Về phòng cháy mùa khô" },
  ],
  [
    "an office of the Party",
    "TỈNH ỦY NAM KHÊ\nBAN TUYÊN GIÁO\n*\nSố 88-HD/BTGTU\nĐẢNG CỘNG SẢN VIỆT NAM\nNam Khê, ngày 08 tháng 06 năm 2021\n\nHƯỚNG DẪN\nTuyên truyền ngày truyền thống",
    {
      type: "huong-dan",
      number: "88-HD/BTGTU",
      issuer: "Ban Tuyên giáo",
      place: "Nam Khê",
      date: "2021-06-08",
    },
  ],
  [
    "a head in one line",
    "BỘ XÂY DỰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/CT-BXD Hà Khê, ngày 8 tháng 6 năm 2021\nCHỈ THỊ\nVề an toàn lao động",
    { type: "chi-thi", number: "12/CT-BXD", issuer: "Bộ Xây dựng", place: "Hà Khê", date: "2021-06-08" },
  ],
];

describe("the head of a document", () => {
  it.each(CASES)("%s", (_, head, expected) => {
    expect(readDirective(head + BODY).document).toMatchObject(expected);
  });
});
