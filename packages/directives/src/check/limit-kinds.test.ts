import { expect, test } from "vitest";
import { readDirective } from "../read-directive.ts";
import { diagnose } from "./check.ts";
import { checkReading } from "./index.ts";
import { limitKinds, MOST_OF_A_KIND } from "./limit-kinds.ts";

const told = (code: string, at: number) =>
  diagnose({ start: at, end: at + 1 }, "warning", code, { vi: "nhắc", en: "told" });
const many = (count: number) => Array.from({ length: count }, (_, i) => told("spelling", i));

test("as many of a kind as are told one by one stay as they are", () => {
  const found = [...many(MOST_OF_A_KIND), told("two-leads", 500)];
  expect(limitKinds(found)).toEqual(found);
});

test("of more, the first are told, and where they end how many follow", () => {
  const others = [told("two-leads", 5), told("two-leads", 1000)];
  const found = [...many(MOST_OF_A_KIND + 34), ...others].sort((a, b) => a.from - b.from);
  const kept = limitKinds(found);
  expect(kept.filter(({ code }) => code === "spelling")).toEqual(many(MOST_OF_A_KIND));
  expect(kept.filter(({ code }) => code === "two-leads")).toEqual(others);
  const closing = kept.filter(({ code }) => code === "more-of-a-kind");
  expect(closing).toHaveLength(1);
  expect(closing[0]).toMatchObject({ from: MOST_OF_A_KIND, to: MOST_OF_A_KIND + 1, severity: "info" });
  expect(closing[0]?.messages.vi).toContain("còn 34 chỗ cùng loại (spelling)");
  expect(closing[0]?.messages.en).toContain("34 more of one kind (spelling)");
  expect(kept).toHaveLength(MOST_OF_A_KIND + 1 + others.length);
  expect(kept.map(({ from }) => from)).toEqual(kept.map(({ from }) => from).sort((a, b) => a - b));
});

test("a text that repeats one order hundreds of times is told of it two hundred times", () => {
  const order = "- Rà soát các cơ sở nhà đất dôi dư sau sắp xếp trên toàn tỉnh.\n";
  const lead = "Chủ tịch UBND tỉnh yêu cầu thực hiện các nhiệm vụ sau:\n1. Sở Tài chính\n";
  const reading = readDirective(`THÔNG BÁO\nKết luận cuộc họp\n\n${lead}${order.repeat(300)}`);
  const repeated = reading.diagnostics.filter(({ code }) => code === "repeated-order");
  expect(repeated).toHaveLength(MOST_OF_A_KIND);
  const more = reading.diagnostics.find(({ code }) => code === "more-of-a-kind");
  expect(more?.from).toBeGreaterThan(repeated.at(-1)?.from ?? 0);
  expect(checkReading(reading, {})).toEqual(reading.diagnostics);
});
