import { describe, expect, it } from "vitest";
import { readDirective } from "./read-directive.ts";

const head = "ỦY BAN NHÂN DÂN\nXÃ NÀ LỪA\n\nTHÔNG BÁO\nKết luận\n\n";
/** More than a call can take arguments. */
const MANY = 130_000;

describe("lists longer than a call can take arguments are read", () => {
  it.each([
    ["figures of a paragraph", `${head}1. ${"5% ".repeat(MANY)}`],
    ["rows of a table", "a\tb\n".repeat(MANY)],
    ["items under a heading", `${head}Giao Sở A:\n${"- Đi\n".repeat(MANY)}`],
    [
      "units of a cell",
      `${head}| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Rà soát | ${"Sở A, ".repeat(MANY)} |\n`,
    ],
    ["columns of a row", `${head}STT   Nhiệm vụ   Chủ trì\n1  ${"a   ".repeat(MANY)}\n`],
    [
      "documents of a text",
      `${head}1. Giao Sở Nội vụ rà soát hồ sơ.\n\nNơi nhận:\n- Lưu: VT.\n\n`.repeat(6000),
    ],
  ])("%s", (_, text) => {
    expect(readDirective(text).text).toBe(text);
  });
});

describe("time grows with the length of the text, not with its square", () => {
  const seconds = (text: string) => {
    const begun = process.cpuUsage();
    readDirective(text);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  };

  it.each([
    ["recipients in a line", (n: number) => `${head}Nơi nhận:\n${"Sở A, Sở B; ".repeat(n)}`],
    ["an open bracket", (n: number) => `${head}1. Giao Sở A (${"rà soát; báo cáo. ".repeat(n)}`],
    [
      "totals in a paragraph",
      (n: number) => `${head}1. ${"Tổng 100 hộ, trong đó 50 hộ nghèo, 40 hộ cận nghèo. ".repeat(n)}`,
    ],
    [
      "orders without blank lines",
      (n: number) => `${head}${"Giao Sở A chủ trì, Sở B chủ trì rà soát.\n".repeat(n)}`,
    ],
    [
      "items with a day over parts with a day",
      (n: number) =>
        `${head}${"1. Hoàn thành trước ngày 30/6:\n- Sở A rà soát trước ngày 20/6.\n".repeat(n / 4)}`,
    ],
    [
      "columns of a heading",
      (n: number) => `${head}| STT |${" Nhiệm vụ |".repeat(n)}\n| 1 |${" Rà soát |".repeat(n)}\n`,
    ],
  ])("%s", (_, make) => {
    seconds(make(500));
    const small = seconds(make(2_000));
    // Sixteen times the text: a square would take 256 times as long.
    expect(seconds(make(32_000))).toBeLessThan(Math.max(small, 0.05) * 100);
  });
});
