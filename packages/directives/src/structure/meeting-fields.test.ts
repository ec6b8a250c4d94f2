import { describe, expect, it } from "vitest";
import { readDirective } from "../read-directive.ts";

/** The day and the chair of the meeting that a notice of this title and opening reports. */
const meeting = (opening: string, title = "Kết luận tại cuộc họp") => {
  const { document } = readDirective(
    `UBND HUYỆN NAM KHÊ\nSố: 15/TB-UBND\nNam Khê, ngày 20 tháng 6 năm 2021\n\nTHÔNG BÁO\n${title}\n\n${opening}\n\nI. NHIỆM VỤ\n1. Giao Phòng Tài chính lập dự toán, báo cáo trước ngày 15/7/2021.\n`,
  );
  return [document.meetingDate, document.chair];
};

const CASES: [string, string | null, string | null][] = [
  [
    "Ngày 06/6/2021, đồng chí Lý Văn Khê - Phó Bí thư Huyện ủy, Chủ tịch UBND huyện chủ trì phiên họp.",
    "2021-06-06",
    "Lý Văn Khê",
  ],
  [
    "Chiều 18/6/2021, tại trụ sở UBND huyện, đ/c Lý Văn Khê, Chủ tịch UBND huyện chủ trì buổi làm việc.",
    "2021-06-18",
    "Lý Văn Khê",
  ],
  [
    "Sáng ngày 6 tháng 6 năm 2021, UBND huyện họp dưới sự chủ trì của đồng chí Lý Văn Khê, Chủ tịch UBND huyện.",
    "2021-06-06",
    "Lý Văn Khê",
  ],
  [
    "Ngày 06/6/2021, tại cuộc họp do ông Lý Văn Khê - Phó Chủ tịch UBND huyện chủ trì, các đơn vị đã báo cáo.",
    "2021-06-06",
    "Lý Văn Khê",
  ],
  [
    "Ngày 6.6.2021, Chủ tịch UBND huyện Lý Văn Khê chủ trì cuộc họp về giải phóng mặt bằng.",
    "2021-06-06",
    "Lý Văn Khê",
  ],
  [
    "Ngày 06/6, đồng chí Chủ tịch UBND huyện Lý Văn Khê đã chủ trì cuộc họp giao ban.",
    "2021-06-06",
    "Lý Văn Khê",
  ],
  [
    "Trong các ngày 14 và 15/6/2021, đồng chí Lý Văn Khê chủ trì hội nghị giao ban.",
    "2021-06-14",
    "Lý Văn Khê",
  ],
  [
    "Trong 02 ngày 14, 15/6/2021, UBND huyện tổ chức phiên họp do đồng chí Lý Văn Khê chủ trì.",
    "2021-06-14",
    "Lý Văn Khê",
  ],
  ["Từ ngày 14/6/2021 đến ngày 15/6/2021, UBND huyện tổ chức phiên họp thường kỳ.", "2021-06-14", null],
  [
    "Từ ngày 30/5 đến 02/6/2021, đồng chí Lý Văn Khê đã kiểm tra thực địa tại các xã.",
    "2021-05-30",
    "Lý Văn Khê",
  ],
  [
    "Hồi 14 giờ 00 ngày 05/6/2021, tại Hội trường, bà Lý Thị Khê, Phó Chủ tịch UBND huyện đã chủ trì họp.",
    "2021-06-05",
    "Lý Thị Khê",
  ],
  ["Ngày l5/6/2O21, đồng chí Lý Văn Khê chủ trì họp Ban Chỉ đạo.", "2021-06-15", "Lý Văn Khê"],
  [
    "Tại buổi làm việc ngày 15/6/2021 với các xã, đồng chí Lý Văn Khê - Bí thư Huyện ủy (chủ trì) đã kết luận.",
    "2021-06-15",
    "Lý Văn Khê",
  ],
  [
    "Ngày 15/6/2021, Thường trực Huyện ủy đã họp. Chủ trì cuộc họp: đồng chí Lý Văn Khê, Bí thư Huyện ủy.",
    "2021-06-15",
    "Lý Văn Khê",
  ],
  [
    "Thực hiện Chương trình công tác, ngày 15/6/2021, Phó Thủ tướng Chính phủ Lý Văn Khê chủ trì họp Hội đồng.",
    "2021-06-15",
    "Lý Văn Khê",
  ],
  ["Ngày 15/6/2021, UBND huyện tổ chức hội nghị giao ban tháng 6.", "2021-06-15", null],
  [
    "Ngày 15/6/2021, Y Khê Niê, Chủ tịch UBND huyện chủ trì hội nghị giao ban tháng 6.",
    "2021-06-15",
    "Y Khê Niê",
  ],
];

describe("readMeeting", () => {
  it.each(CASES)("%s", (opening, date, chair) => {
    expect(meeting(opening)).toEqual([date, chair]);
  });

  it("takes the chair from the title when the opening names only a post", () => {
    expect(
      meeting(
        "Ngày 15/6/2021, Chủ tịch UBND huyện chủ trì cuộc họp về cải cách hành chính.",
        "Kết luận của Chủ tịch UBND huyện Lý Văn Khê tại cuộc họp về cải cách hành chính",
      ),
    ).toEqual(["2021-06-15", "Lý Văn Khê"]);
  });

  it("reads minutes, which number the time and the chair", () => {
    const { document } = readDirective(
      "UBND XÃ NAM KHÊ\n\nBIÊN BẢN\nHọp giao ban tháng 6 năm 2021\n\nI. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: 14 giờ 00 ngày 05/6/2021.\n2. Địa điểm: Hội trường UBND xã.\nII. THÀNH PHẦN\n1. Chủ trì cuộc họp: Ông Lý Văn Khê - Chủ tịch UBND xã.\n2. Thư ký: Bà Hà Thị Lũng.\nIII. KẾT LUẬN\n1. Giao Công an xã báo cáo trước ngày 15/6/2021.\n",
    );
    expect([document.meetingDate, document.chair]).toEqual(["2021-06-05", "Lý Văn Khê"]);
  });

  it.each([
    "Căn cứ Thông báo số 12/TB-UBND ngày 15/6/2021 về kết luận cuộc họp của UBND tỉnh, UBND huyện thông báo:",
    "Để chuẩn bị cho hội nghị, UBND huyện thông báo lịch trực trước ngày 15/6/2021.",
  ])("%s: no meeting", (opening) => {
    expect(meeting(opening, "Lịch trực")).toEqual([null, null]);
  });
});
