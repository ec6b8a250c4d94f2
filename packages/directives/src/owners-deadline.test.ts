import { describe, expect, it } from "vitest";
import { isUrgent } from "./find/deadlines/index.ts";
import { readDirective } from "./read-directive.ts";

const dues = (order: string) =>
  readDirective(
    `ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\nSố: 12/TB-UBND\nAn Bình, ngày 10 tháng 9 năm 2025\n\nTHÔNG BÁO\nKết luận giao ban tháng 9\n\nII. NHIỆM VỤ\n\n1. ${order}\n`,
  ).tasks.map((task) => [
    task.leads.map((lead) => lead.name).join(),
    task.deadline?.due ?? task.deadline?.kind ?? null,
  ]);

describe("the time of a sentence with several owners", () => {
  it("is of the owner in whose part it stands", () => {
    expect(
      dues(
        "Phòng Kinh tế rà soát danh mục chợ, Phòng Văn hóa - Xã hội báo cáo kết quả trước ngày 30/9/2025.",
      ),
    ).toEqual([
      ["Phòng Kinh tế", null],
      ["Phòng Văn hóa - Xã hội", "2025-09-30"],
    ]);
  });

  it("is of all owners where it is set apart at the end or the beginning", () => {
    const both = [
      ["Phòng Kinh tế", "2025-09-30"],
      ["Phòng Văn hóa - Xã hội", "2025-09-30"],
    ];
    expect(
      dues(
        "Phòng Kinh tế rà soát danh mục chợ, Phòng Văn hóa - Xã hội tổng hợp danh sách hộ nghèo, xong trước ngày 30/9/2025.",
      ),
    ).toEqual(both);
    expect(
      dues(
        "Trước ngày 30/9/2025, Phòng Kinh tế rà soát danh mục chợ, Phòng Văn hóa - Xã hội tổng hợp danh sách hộ nghèo.",
      ),
    ).toEqual(both);
  });
});

describe("haste", () => {
  it.each([
    "Khẩn trương hoàn thiện hồ sơ",
    "sớm trình phê duyệt",
    "báo cáo kết quả ngay trong ngày 20/9",
    "chốt phương án ngay trong tuần này",
    "lập tức di dời các hộ",
  ])("is asked for: %s", (words) => expect(isUrgent(words)).toBe(true));

  it.each([
    "phát 500 tờ gấp hướng dẫn",
    "gặt 90 ha lúa trà sớm",
    "quét dọn vào buổi sáng sớm",
    "giải đáp ngay tại bộ phận một cửa",
    "trung tâm ứng cứu khẩn cấp mạng",
    "bảo đảm nhanh chóng, đúng đối tượng",
    "đây là nhiệm vụ mang tính cấp bách",
  ])("is not asked for: %s", (words) => expect(isUrgent(words)).toBe(false));
});
