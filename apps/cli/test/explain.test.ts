import { readDirective } from "@dondoc/directives";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../src/messages.ts";
import { toExplanation } from "../src/present/explain.ts";

const texts = messagesOf("vi");

const NOTICE = `Số: 15/TB-UBND
An Khê Thượng, ngày 05 tháng 3 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân xã tại phiên họp tháng 02 năm 2026

Chủ tịch Ủy ban nhân dân xã kết luận như sau:
1. Phòng Kinh tế, Phòng Văn hóa - Xã hội
- Rà soát **diện tích lúa** vụ xuân, gửi Ủy ban nhân dân xã trước ngày 21/3/2026.
- Vận động ${"a".repeat(200)} tham gia hợp tác xã.
`;
const reading = readDirective(NOTICE);

describe("no line is wider than the terminal", () => {
  test.each([24, 47, 48, 64, 80, 120, 250])("%i columns", (width) => {
    for (const language of ["vi", "en"] as const) {
      const lines = toExplanation(reading, width, messagesOf(language)).split("\n");
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });
});

test("units that one heading names share a line, and marks of emphasis are not shown", () => {
  const shown = toExplanation(reading, 200, texts);
  expect(shown).toMatch(/Chủ trì +Phòng Kinh tế; Phòng Văn hóa - Xã hội ← đơn vị lấy từ đề mục phía trên/);
  expect(shown).not.toContain("**");
});

test("the checks stand below, each with its words", () => {
  expect(toExplanation(reading, 200, texts)).toMatch(
    /Cần kiểm tra \(1\)\n +CẢNH BÁO +“trước ngày 21\/3\/2026”: Hạn 21\/03\/2026 là ngày nghỉ/,
  );
  expect(toExplanation({ ...reading, diagnostics: [] }, 200, texts)).toContain(
    "Không có điều gì cần kiểm tra.",
  );
});

test("a document without tasks says so", () => {
  const none = readDirective("Kính gửi quý cơ quan.");
  expect(toExplanation(none, 80, texts)).toContain("Không tìm thấy nhiệm vụ nào");
});
