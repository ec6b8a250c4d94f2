import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { deadlineRuleLabels } from "../find/deadlines/index.ts";
import { readDirective } from "../read-directive.ts";
import { explainTask, ruleWords } from "./index.ts";

const NOTICE = `ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ
Số: 12/TB-UBND
Sơn Hà, ngày 12 tháng 5 năm 2026

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ

Chủ tịch UBND tỉnh yêu cầu thực hiện các nhiệm vụ sau:
1. Sở Tài chính
- Phối hợp với Sở Xây dựng khẩn trương rà soát các dự án theo Kế hoạch số 31/KH-UBND ngày 06/02/2026, báo cáo UBND tỉnh trước ngày 25/5.
2. Lĩnh vực y tế
- Tăng cường giám sát dịch bệnh mùa hè.
`;
const reading = readDirective(NOTICE);
const explained = reading.tasks.map((task) => explainTask(reading, task));
const of = (index: number, field: string) =>
  explained[index]?.filter((reason) => reason.field === field) ?? [];

describe("an order is explained field by field", () => {
  test("the lead by the heading that names it, where it stands", () => {
    const [lead] = of(0, "lead");
    expect(lead?.value).toBe("Sở Tài chính");
    expect(lead?.because.map(({ vi }) => vi)).toEqual(["đơn vị lấy từ đề mục phía trên"]);
    expect(lead?.span && NOTICE.slice(lead.span.start, lead.span.end)).toBe("Sở Tài chính");
  });

  test("the deadline by its words, its rule and what was not written", () => {
    const [deadline] = of(0, "deadline");
    expect([deadline?.value, deadline?.quote]).toEqual(["2026-05-25", "trước ngày 25/5"]);
    expect(deadline?.because.map(({ en }) => en)).toEqual([
      expect.stringContaining("due on the stated day"),
      expect.stringContaining("taken from the document"),
    ]);
  });

  test("helpers, citations, urgency and certainty", () => {
    expect(of(0, "coordinator").map(({ value }) => value)).toEqual(["Sở Xây dựng"]);
    expect(of(0, "citation").map(({ value }) => value)).toEqual(["31/KH-UBND"]);
    expect(of(0, "urgent")).toHaveLength(1);
    expect(of(0, "confidence")[0]?.value).toBe(String(reading.tasks[0]?.confidence));
  });

  test("what the document does not give is told, not left out", () => {
    expect(of(1, "deadline")[0]).toMatchObject({ value: null, quote: null });
    expect(of(1, "deadline")[0]?.because[0]?.vi).toContain("không ghi thời hạn");
    expect(of(1, "urgent")).toEqual([]);
  });
});

describe("every rule has words", () => {
  const root = join(import.meta.dirname, "..", "..");
  const corpus = join(root, "..", "..", "..", "shared", "corpus");
  const known = new Set(Object.keys(ruleWords));

  it("that the sources name", () => {
    const named = globSync("src/{find,link}/**/*.ts", { cwd: root }).flatMap((file) => [
      ...readFileSync(join(root, file), "utf8").matchAll(/"((?:action|lead|time):[a-z-]+)"/g),
    ]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, id]) => id).filter((id) => id && !known.has(id))).toEqual([]);
  });

  it("that finds a deadline", () => {
    const ids = Object.keys(deadlineRuleLabels).map((id) => `deadline:${id}`);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it("that a fixture, a case or a document of the corpus produces", (context) => {
    const texts = [join(root, "fixtures"), join(corpus, "text"), join(corpus, "wider")]
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
      .filter((file) => file.endsWith(".txt"))
      .map((file) => readFileSync(file, "utf8"));
    const cases = readdirSync(join(root, "cases")).flatMap((file) =>
      readFileSync(join(root, "cases", file), "utf8").split("\n"),
    );
    const inputs = cases.filter((line) => /^[^#]/.test(line)).map((line) => line.split(" ==> ")[0] ?? "");
    const why = [...texts, ...inputs].flatMap((text) =>
      readDirective(text).tasks.flatMap((task) => task.why),
    );
    expect(why.length).toBeGreaterThan(200);
    expect([...new Set(why)].filter((id) => !known.has(id))).toEqual([]);
    if (!existsSync(corpus)) context.annotate("the corpus is absent: only fixtures and cases were read");
  });

  it("in both languages", () => {
    for (const words of Object.values(ruleWords)) {
      expect(words.vi.trim()).not.toBe("");
      expect(words.en.trim()).not.toBe("");
    }
  });
});
