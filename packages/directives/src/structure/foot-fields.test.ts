import { describe, expect, it } from "vitest";
import { readDirective } from "../read-directive.ts";

/** The signature and the recipients of a small notice that ends with this foot. */
const foot = (text: string) => {
  const { document } = readDirective(
    `THÔNG BÁO\nKết luận tại cuộc họp\n\nI. NHIỆM VỤ\n1. Giao Phòng Tài chính lập dự toán, báo cáo trước ngày 15/6/2021.\n2. Các phòng, ban thực hiện nghiêm Thông báo này./.\n\n${text}\n`,
  );
  const { authority, position, name } = document.signer ?? {};
  return { signer: [authority, position, name], recipients: document.recipients };
};

const CASES: [string, string, (string | null)[], string[]][] = [
  [
    "one column under the other",
    "Nơi nhận:\n- Như trên;\n- Thường trực Huyện ủy (b/c);\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLý Văn Khê",
    ["TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Thường trực Huyện ủy (b/c)", "Lưu: VT"],
  ],
  [
    "rows of two columns in one line",
    "Nơi nhận: TM. UBND XÃ\n- Đảng ủy, HĐND xã (b/c); KT. CHỦ TỊCH\n- CT, các PCT; PHÓ CHỦ TỊCH\n- Trưởng các thôn; (đã ký)\n- Lưu: VT, TH. Lý Văn Khê",
    ["TM. UBND XÃ / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Khê"],
    ["Đảng ủy, HĐND xã (b/c)", "CT, các PCT", "Trưởng các thôn", "Lưu: VT, TH"],
  ],
  [
    "columns with wide gaps",
    "Nơi nhận:                              TL. CHỦ TỊCH\n- Như Điều 3;                    KT. CHÁNH VĂN PHÒNG\n- Sở Tài chính;                  PHÓ CHÁNH VĂN PHÒNG\n- Báo Nam Khê;\n- Lưu: VT.\n                                       Lý Thị Khê",
    ["TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lý Thị Khê"],
    ["Như Điều 3", "Sở Tài chính", "Báo Nam Khê", "Lưu: VT"],
  ],
  [
    "a table with line breaks in its cells",
    "| **Nơi nhận:**<br>- Như trên;<br>- Lưu: VT, KT. | **KT. GIÁM ĐỐC**<br>**PHÓ GIÁM ĐỐC**<br><br><br>**Lý Văn Khê** |\n| --- | --- |",
    ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT, KT"],
  ],
  [
    "rows parted by tabs",
    "Nơi nhận:\tTM. UỶ BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\t\n\tLý Văn Khê",
    ["TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "the signature before the recipients",
    "T/M BAN THƯỜNG VỤ\nK/T BÍ THƯ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nLý Văn Khê\nNơi nhận:\n- Thường trực Tỉnh ủy (để báo cáo),\n- Các chi bộ trực thuộc,\n- Lưu VPĐU.",
    ["T/M BAN THƯỜNG VỤ / K/T BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lý Văn Khê"],
    ["Thường trực Tỉnh ủy (để báo cáo)", "Các chi bộ trực thuộc", "Lưu VPĐU"],
  ],
  [
    "a list without dashes",
    "Nơi nhận:\nNhư trên;\nCác phòng, ban, ngành\nthuộc huyện;\nLưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLý Văn Khê",
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Các phòng, ban, ngành thuộc huyện", "Lưu: VT"],
  ],
  [
    "everything on one line",
    "Nơi nhận: Như trên; UBND các xã; Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lý Văn Khê",
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "UBND các xã", "Lưu: VT"],
  ],
  [
    "recipients that run over the line",
    "Nơi nhận:\n- UBND các tỉnh: Nam Khê, Bắc\nLũng, Đông Trạch;\n- VPUB: CVP, các PCVP, các phòng:\nTH, KT;\n- Các cơ sở sản xuất;\n(giao UBND các xã gửi)\n- Lưu: VT,\nKT (2b).\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLý Văn Khê",
    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Khê"],
    [
      "UBND các tỉnh: Nam Khê, Bắc Lũng, Đông Trạch",
      "VPUB: CVP, các PCVP, các phòng: TH, KT",
      "Các cơ sở sản xuất; (giao UBND các xã gửi)",
      "Lưu: VT, KT (2b)",
    ],
  ],
  [
    "slips of a scan",
    "Nơi nhân:\n~ TT Huyện ủy; «{ Ê\n-- CT, các PCT UBND huyện; /\n_ Lưu: VT.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n“Lý Văn Khê",
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Lý Văn Khê"],
    ["TT Huyện ủy", "CT, các PCT UBND huyện", "Lưu: VT"],
  ],
  [
    "an electronic seal",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nKý bởi: Sở Tài chính\nEmail: stc@namkhe.gov.vn\nThời gian ký: 05/06/2021 08:30:15 +07:00\nThS. Lý Văn Khê",
    [null, "GIÁM ĐỐC", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "authority and post broken over lines",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. BAN CHỈ ĐẠO\nPHÒNG, CHỐNG THIÊN TAI\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nTHƯỜNG TRỰC\nĐại tá Lý Văn Khê",
    ["TM. BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI / KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "an acting chairman",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\nLý Văn Khê",
    ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "a head of a branch who signs for another",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT, QLN.\nTUQ. GIÁM ĐỐC\nCHI CỤC TRƯỞNG\nY Khê Niê",
    ["TUQ. GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "Y Khê Niê"],
    ["Như trên", "Lưu: VT, QLN"],
  ],
  [
    "small letters",
    "Nơi nhận:\n- Như trên;\n- Lưu: VP.\nTM. Ủy ban nhân dân xã\nChủ tịch\nLý Văn Khê",
    ["TM. Ủy ban nhân dân xã", "Chủ tịch", "Lý Văn Khê"],
    ["Như trên", "Lưu: VP"],
  ],
  [
    "a name in capitals",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ĐẢNG ỦY\nBÍ THƯ\nLÝ VĂN KHÊ",
    ["TM. ĐẢNG ỦY", "BÍ THƯ", "LÝ VĂN KHÊ"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "two who sign side by side",
    "THƯ KÝ                              CHỦ TỌA\n\nHà Thị Lũng                         Lý Văn Khê",
    [null, "CHỦ TỌA", "Lý Văn Khê"],
    [],
  ],
  [
    "a post with its unit",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nLý Văn Khê",
    ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "items beside each other",
    "Nơi nhận:\n- Như trên; - Thường trực Huyện ủy;\n- Bộ Nội vụ; Bộ Tài chính;\n- Lưu: VT; TH.\nCHỦ TỊCH\nLý Văn Khê",
    [null, "CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Thường trực Huyện ủy", "Bộ Nội vụ; Bộ Tài chính", "Lưu: VT; TH"],
  ],
  [
    "cells in which the lines run together",
    "| Nơi nhận: - Như trên; - 6 thôn; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lý Văn Khê |\n|---|---|",
    ["TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "6 thôn", "Lưu: VT"],
  ],
  [
    "a post and a name behind the last recipient",
    "Nơi nhận: - Như trên; - Báo Nam Khê; - Lưu: VT, TH. CHỦ TỊCH Lý Văn Khê",
    [null, "CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Báo Nam Khê", "Lưu: VT, TH"],
  ],
  [
    "the signature beside the middle of the list",
    "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Sở Tài chính;\n- Các phòng; Lý Văn Khê\n- Báo Nam Khê;\n- Lưu: VT.",
    ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lý Văn Khê"],
    ["Như trên", "Sở Tài chính", "Các phòng", "Báo Nam Khê", "Lưu: VT"],
  ],
  [
    "a wrapped recipient beside the name",
    "Nơi nhận:                              KT. CHỦ TỊCH\n- Các ban: Giao thông, Nông nghiệp,    PHÓ CHỦ TỊCH\nkhu công nghiệp, văn phòng,            Lý Văn Khê\ntrung tâm;\n- Lưu: VT.",
    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Khê"],
    ["Các ban: Giao thông, Nông nghiệp, khu công nghiệp, văn phòng, trung tâm", "Lưu: VT"],
  ],
  [
    "the seal names who signed",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNgười ký: Lý Văn Khê\nThời gian ký: 05.06.2021 10:11:12",
    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "a post that the signer holds elsewhere",
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH UBND HUYỆN\nLý Văn Khê",
    ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Lý Văn Khê"],
    ["Như trên", "Lưu: VT"],
  ],
  [
    "copies on paper and by network",
    "Nơi nhận:\nBản giấy:\n- Như Điều 2;\n- Lưu: VT.\nBản điện tử:\n- Các phòng, ban.\nCHỦ TỊCH\nLý Văn Khê",
    [null, "CHỦ TỊCH", "Lý Văn Khê"],
    ["Như Điều 2", "Lưu: VT", "Các phòng, ban"],
  ],
  [
    "a Party committee in small letters",
    "Nơi nhận\n- Như trên,\n- Lưu VPĐU.\nT/M Ban Thường vụ\nK/T Bí thư\nPhó Bí thư\nLý Văn Khê",
    ["T/M Ban Thường vụ / K/T Bí thư", "Phó Bí thư", "Lý Văn Khê"],
    ["Như trên", "Lưu VPĐU"],
  ],
];

describe("readFoot", () => {
  it.each(CASES)("%s", (_, text, signer, recipients) => {
    expect(foot(text)).toEqual({ signer, recipients });
  });

  it("takes no recipients from a sentence that says where papers are handed in", () => {
    expect(foot("Nơi nhận hồ sơ: Bộ phận Một cửa xã.").recipients).toEqual([]);
  });
});
