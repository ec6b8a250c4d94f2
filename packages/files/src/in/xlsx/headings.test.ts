import { describe, expect, test } from "vitest";
import type { SheetColumnKind } from "../../types.ts";
import { isTaskList, kindOfHeading, kindsOfHeadings } from "./headings.ts";

const none = () => [];

describe("a heading says what its column holds", () => {
  test.each<[SheetColumnKind, string[]]>([
    ["number", ["STT", "TT", "Số TT", "Stt.", "Số thứ tự"]],
    [
      "task",
      [
        "Nội dung nhiệm vụ",
        "NHIỆM VỤ ĐƯỢC GIAO",
        "Nội dung công việc",
        "Nội dung",
        "Noi dung chi dao",
        "Ý kiến chỉ đạo của Chủ tịch UBND tỉnh",
        "Nhiệm vụ, giải pháp chủ yếu",
      ],
    ],
    [
      "lead",
      [
        "Chủ trì",
        "Đơn vị chủ trì",
        "Cơ quan, đơn vị thực hiện",
        "ĐƠN VỊ THỰC HIỆN",
        "Don vi chu tri",
        "Người phụ trách",
        "Đơn vị chủ trì, phối hợp",
      ],
    ],
    ["coordinator", ["Phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp thực hiện", "Các đơn vị liên quan"]],
    [
      "deadline",
      [
        "Thời hạn",
        "Thời hạn hoàn thành",
        "Hạn xử lý",
        "Thời gian hoàn thành",
        "Hoàn thành trước ngày",
        "Hạn",
      ],
    ],
    ["product", ["Sản phẩm", "Sản phẩm, kết quả", "Kết quả đầu ra", "Sản phẩm dự kiến hoàn thành"]],
    ["source", ["Văn bản giao", "Số, ký hiệu", "Số/ký hiệu văn bản", "Văn bản chỉ đạo"]],
    ["assignedOn", ["Ngày giao", "Ngày, tháng văn bản"]],
    ["progress", ["Tiến độ", "Kết quả thực hiện", "Tình hình thực hiện nhiệm vụ", "Trạng thái"]],
    ["note", ["Ghi chú", "Đơn vị tính", "Lãnh đạo phụ trách", "Nhóm nhiệm vụ", "Khó khăn, vướng mắc"]],
  ])("%s", (kind, headings) => {
    for (const heading of headings) expect([heading, kindOfHeading(heading)?.kind]).toEqual([heading, kind]);
  });

  test("words that only look alike say nothing", () => {
    for (const heading of [
      "Họ và tên",
      "Số lượng",
      "Giới hạn",
      "Hạng mục",
      "Địa chỉ",
      "Sở hữu trí tuệ thuộc tỉnh TT",
      "Rà soát các nội dung đã được giao tại phiên họp trước và báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 8, gồm cả phần đã làm xong",
    ]) {
      expect([heading, kindOfHeading(heading)]).toEqual([heading, null]);
    }
  });
});

describe("the headings together", () => {
  test("of two columns of one kind the one named more exactly holds it, the other is a note", () => {
    expect(kindsOfHeadings(["Đơn vị", "Nội dung nhiệm vụ", "Đơn vị chủ trì"], none)).toEqual([
      "note",
      "task",
      "lead",
    ]);
  });

  test("“Tiến độ” is the deadline where its cells are times, and progress where they are not", () => {
    const headings = ["Nhiệm vụ", "Chủ trì", "Tiến độ"];
    expect(kindsOfHeadings(headings, () => ["Quý II/2026", "30/6/2026", ""])).toEqual([
      "task",
      "lead",
      "deadline",
    ]);
    expect(kindsOfHeadings(headings, () => ["Đang soạn thảo", "Đã trình"])).toEqual([
      "task",
      "lead",
      "progress",
    ]);
    expect(kindsOfHeadings([...headings, "Thời hạn"], () => ["30/6/2026"])[2]).toBe("progress");
  });

  test("work with who, when or what is a task list; prices and persons are not", () => {
    expect(isTaskList(kindsOfHeadings(["Nội dung", "Thời hạn"], none))).toBe(true);
    expect(isTaskList(kindsOfHeadings(["Nội dung", "Số tiền"], none))).toBe(false);
    expect(isTaskList(kindsOfHeadings(["Họ và tên", "Đơn vị", "Chức vụ"], none))).toBe(false);
  });
});
