import type { DirectiveTask, Reading } from "@dondoc/directives";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../src/messages.ts";
import { toTable } from "../src/present/table.ts";

const texts = messagesOf("vi");

function task(change: Partial<DirectiveTask>): DirectiveTask {
  return {
    ...{
      id: "1",
      spans: [{ start: 0, end: 1 }],
      text: "",
      title: "",
      section: [],
      leads: [],
      coordinators: [],
    },
    ...{ deadline: null, urgent: false, products: [], figures: [], citations: [], confidence: 0.9, why: [] },
    ...change,
  };
}

function reading(tasks: DirectiveTask[]): Reading {
  const document: Reading["document"] = {
    ...{ type: "thong-bao", number: "15/TB-UBND", place: null, date: "2026-03-05", issuer: null },
    ...{ title: "Kết luận phiên họp", meetingDate: null, chair: null, signer: null, recipients: [] },
  };
  return {
    text: "x",
    document,
    outline: [],
    tasks,
    citations: [],
    figures: [],
    coverage: [],
    diagnostics: [],
  };
}

const span = { start: 0, end: 1 };
const LONG =
  "Rà soát, tổng hợp toàn bộ hồ sơ cấp giấy chứng nhận quyền sử dụng đất còn tồn đọng trên địa bàn";
const WORD = "a".repeat(300);

const FULL = reading([
  task({ title: LONG, leads: [{ name: "Phòng Kinh tế", span, kind: "unit", from: "heading" }] }),
  task({ title: WORD, confidence: 0.4, urgent: true }),
  // Letters with separate marks (NFD) take one column, not two.
  task({ title: LONG.normalize("NFD") }),
]);

describe("no line is wider than the terminal", () => {
  test.each([24, 40, 63, 64, 80, 120, 250])("%i columns", (width) => {
    const lines = toTable(FULL, width, texts).split("\n");
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
  });
});

test("every word of a task is there, however narrow", () => {
  const words = (text: string) => text.normalize("NFC").split(/\s+/);
  const shown = words(toTable(reading([task({ title: LONG })]), 30, texts));
  for (const word of words(LONG)) expect(shown).toContain(word);
});

test("doubtful tasks carry a question mark, and the sums below count them", () => {
  const table = toTable(FULL, 100, texts);
  expect(table).toMatch(/^2\? {2}\[KHẨN\]/m);
  expect(table).toContain("3 nhiệm vụ · 1 cần xem lại");
});

test("a document without tasks says so", () => {
  expect(toTable(reading([]), 80, texts)).toContain("Không tìm thấy nhiệm vụ nào");
});

test("a deadline shows its day, or the words when they fix none", () => {
  const deadline = { kind: "date", due: "2026-03-20", text: "trước ngày 20/3", span, rule: "r" } as const;
  const dated = task({ title: "a", deadline });
  const worded = task({ title: "b", deadline: { ...deadline, kind: "event", due: null, text: "sau Tết" } });
  const table = toTable(reading([dated, worded]), 100, texts);
  expect(table).toContain("20/03/2026");
  expect(table).toContain("sau Tết");
});
