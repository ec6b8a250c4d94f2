import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { find, linesOf, readPages, ruleBelow } from "../../test/measure-page.ts";
import { letter, minutes, notice, plan, report, SAMPLES } from "../../test/official-samples.ts";
import type { PageContent } from "../in/pdf/page-content.ts";
import { compose } from "./compose.ts";
import { mm } from "./layout-profile.ts";
import type { OfficialDocument } from "./official-document.ts";
import { recipientLines, signingLines } from "./wording.ts";
import { writeOfficialDocx, writeOfficialPdf } from "./write-official.ts";

/**
 * The numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I, held against finished pages: not what the writers
 * meant, but what stands on the paper.
 */

const OFFICE = "/usr/bin/soffice";
type Name = keyof typeof SAMPLES;
const NAMES = Object.keys(SAMPLES) as Name[];
/** Rounding of the programs. */
const HAIR = 0.6;

async function pagesByTypst(): Promise<Map<Name, PageContent[]>> {
  const made = new Map<Name, PageContent[]>();
  for (const name of NAMES) made.set(name, await readPages(await writeOfficialPdf(SAMPLES[name])));
  return made;
}

async function pagesByOffice(): Promise<Map<Name, PageContent[]>> {
  const folder = mkdtempSync(join(tmpdir(), "official-"));
  try {
    for (const name of NAMES)
      writeFileSync(join(folder, `${name}.docx`), await writeOfficialDocx(SAMPLES[name]));
    const files = NAMES.map((name) => join(folder, `${name}.docx`));
    // A profile of its own: two programs at once would wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(OFFICE, ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], {
      stdio: "ignore",
    });
    const made = new Map<Name, PageContent[]>();
    for (const name of NAMES)
      made.set(name, await readPages(new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))));
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const between = (value: number, [low, high]: readonly [number, number]): void => {
  expect(value).toBeGreaterThanOrEqual(low - 0.3);
  expect(value).toBeLessThanOrEqual(high + 0.3);
};
const centre = ({ x0, x1 }: { x0: number; x1: number }): number => (x0 + x1) / 2;

describe.each([
  { writer: "PDF by typst", make: pagesByTypst, skip: false },
  // Needs an office program that the product does without; skipped where it is not installed.
  { writer: ".docx as LibreOffice lays it out", make: pagesByOffice, skip: !existsSync(OFFICE) },
])("$writer", ({ make, skip }) => {
  let made = new Map<Name, PageContent[]>();
  const page = (name: Name, at = 1): PageContent => made.get(name)![at - 1]!;
  beforeAll(async () => {
    if (!skip) made = await make();
  }, 240_000);

  describe.skipIf(skip).each(NAMES)("%s", (name) => {
    const document: OfficialDocument = SAMPLES[name];
    const composed = compose(document);
    const issuer = composed.head.issuer.split("\n");

    test("A4; margins 20–25, 20–25, 30–35, 15–20 mm (I.1, I.4)", () => {
      for (const [i, sheet] of made.get(name)!.entries()) {
        const wide = sheet.width > sheet.height;
        expect(sheet.width).toBeCloseTo(mm(wide ? 297 : 210), 0);
        expect(sheet.height).toBeCloseTo(mm(wide ? 210 : 297), 0);
        const lines = linesOf(sheet).filter((line) => !(line.baseline < mm(20) && /^\d+$/.test(line.words)));
        const rules = sheet.rules.filter((rule) => !rule.vertical);
        const left = Math.min(...lines.map((line) => line.x0), ...rules.map((rule) => rule.from));
        const right = Math.max(...lines.map((line) => line.x1), ...rules.map((rule) => rule.to));
        expect(left).toBeGreaterThanOrEqual(mm(30) - HAIR);
        if (i === 0) expect(left).toBeLessThanOrEqual(mm(35) + HAIR);
        expect(sheet.width - right).toBeGreaterThanOrEqual(mm(15) - HAIR);
        // The highest of a first line's capitals with marks reaches the margin, never beyond.
        expect(lines[0]!.baseline - lines[0]!.size * 0.9).toBeGreaterThanOrEqual(mm(20) - HAIR);
        expect(lines[0]!.baseline - lines[0]!.size).toBeLessThanOrEqual(mm(25));
        expect(lines.at(-1)!.baseline).toBeLessThanOrEqual(sheet.height - mm(20) + HAIR);
      }
    });

    test("quốc hiệu 12–13 bold; tiêu ngữ 13–14 bold over a rule as long as itself (II.1)", () => {
      const nation = find(page(name), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      const motto = find(page(name), "Độc lập - Tự do - Hạnh phúc");
      between(nation.size, [12, 13]);
      between(motto.size, [13, 14]);
      expect(nation.faces).toContain("bold");
      expect(motto.faces).toContain("bold");
      expect(nation.x1).toBeLessThanOrEqual(mm(210 - 15));
      const rule = ruleBelow(page(name), motto);
      expect(Math.abs(rule.length - (motto.x1 - motto.x0))).toBeLessThan(2);
      expect(Math.abs(rule.centre - centre(motto))).toBeLessThan(1.5);
      expect(Math.abs(centre(nation) - centre(motto))).toBeLessThan(1.5);
    });

    test("issuing body 12–13 bold over a rule of 1/3 to 1/2; its superior upright (II.2)", () => {
      const lines = issuer.map((line) => find(page(name), line));
      for (const line of lines) {
        between(line.size, [12, 13]);
        expect(line.faces).toContain("bold");
      }
      const widest = Math.max(...lines.map((line) => line.x1 - line.x0));
      const rule = ruleBelow(page(name), lines.at(-1)!);
      between(rule.length / widest, [1 / 3, 1 / 2]);
      expect(Math.abs(rule.centre - centre(lines.at(-1)!))).toBeLessThan(1.5);
      for (const line of composed.head.parent?.split("\n") ?? []) {
        const parent = find(page(name), line);
        between(parent.size, [12, 13]);
        expect(parent.faces).toContain("regular");
        expect(parent.baseline).toBeLessThan(lines[0]!.baseline);
      }
    });

    test("number 13 upright; place and day 13–14 italic, on the same line (II.3, II.4)", () => {
      const number = find(page(name), composed.head.number);
      const day = find(page(name), composed.head.placeDate);
      between(number.size, [13, 13]);
      between(day.size, [13, 14]);
      expect(Math.abs(number.baseline - day.baseline)).toBeLessThan(1);
      expect(day.x0).toBeGreaterThan(number.x1);
      if (document.number !== null) {
        expect(number.faces).toContain("regular");
        expect(day.faces).toContain("italic");
      }
    });

    test("tên loại 13–14 bold in the middle; trích yếu with a rule of 1/3 to 1/2; or V/v 12–13 (II.5)", () => {
      if (composed.name === null) {
        const matter = find(page(name), composed.head.matter!.split(" ").slice(0, 4).join(" "));
        between(matter.size, [12, 13]);
        expect(matter.faces).toContain("regular");
        expect(matter.baseline).toBeGreaterThan(find(page(name), composed.head.number).baseline + 12 + 6);
        return;
      }
      const type = find(page(name), composed.name.type);
      between(type.size, [13, 14]);
      expect(type.faces).toContain("bold");
      expect(Math.abs(centre(type) - (mm(30) + mm(210 - 17)) / 2)).toBeLessThan(1.5);
      const lines = linesOf(page(name)).filter((line) => line.baseline > type.baseline);
      const end = lines.findIndex(
        (_, i) => squeeze(lines.slice(0, i + 1)).length >= squeezedLength(composed.name!.subject),
      );
      const subject = lines.slice(0, end + 1);
      for (const line of subject) between(line.size, [13, 14]);
      const widest = Math.max(...subject.map((line) => line.x1 - line.x0));
      between(ruleBelow(page(name), subject.at(-1)!).length / widest, [1 / 3, 1 / 2]);
    });

    test("Nơi nhận 12 bold italic, its list 11, level with the authority line, which is 13–14 bold (II.7, II.9)", () => {
      const last = made
        .get(name)!
        .findLast((sheet) => linesOf(sheet).some((line) => line.words.includes("Nơinhận:")))!;
      const title = find(last, "Nơi nhận:");
      between(title.size, [12, 12]);
      expect(title.faces).toContain("boldItalic");
      expect(title.faces).not.toContain("regular");
      for (const line of recipientLines(document)) {
        const found = find(last, line);
        between(found.size, [11, 11]);
        expect(found.faces).toContain("regular");
        expect(Math.abs(found.x0 - title.x0)).toBeLessThan(1);
      }
      const signing = signingLines(document.signature.signing).map((line) => find(last, line, "last"));
      for (const line of signing) {
        between(line.size, [13, 14]);
        expect(line.faces).toContain("bold");
      }
      const signer = find(last, document.signature.name, "last");
      between(signer.size, [13, 14]);
      expect(signer.faces).toContain("bold");
      expect(Math.abs(centre(signer) - centre(signing[0]!))).toBeLessThan(1.5);
      // Room for the signature and the seal.
      expect(signer.baseline - signing.at(-1)!.baseline).toBeGreaterThan(mm(22));
      if (!document.secretary) expect(Math.abs(signing[0]!.baseline - title.baseline)).toBeLessThan(3);
    });
  });

  test.skipIf(skip)(
    "content 13–14, first line 10–12,7 mm in, lines single to 1,5, at least 6 pt between (II.6)",
    () => {
      const sheet = page("notice");
      const first = find(sheet, "Ngày 03/02/2026, tại");
      between(first.size, [13, 14]);
      between(first.x0 - mm(30), [mm(10), mm(12.7)]);
      const lines = linesOf(sheet).filter((line) => line.baseline >= first.baseline - 1);
      const pitch = lines[1]!.baseline - lines[0]!.baseline;
      between(pitch / (first.size * 1.149), [1, 1.5]);
      expect(Math.abs(lines[1]!.x0 - mm(30))).toBeLessThan(1);
      expect(Math.abs(lines[1]!.x1 - lines[2]!.x1)).toBeLessThan(1);
      const heading = find(sheet, "I. ĐÁNH GIÁ CHUNG");
      const before = lines.findLast((line) => line.baseline < heading.baseline - 1)!;
      expect(heading.baseline - before.baseline - pitch).toBeGreaterThanOrEqual(6 - HAIR);
      expect(heading.faces).toContain("bold");
      expect(find(sheet, "2. Lĩnh vực văn hóa - xã hội").faces).toContain("bold");
      expect(find(sheet, "b) Giao Phòng Tài chính").faces).toContain("regular");
    },
  );

  test.skipIf(skip)("points go a b c d đ e g; the content ends in ./.", () => {
    for (const mark of ["a", "b", "c", "d", "đ", "e", "g"]) find(page("report"), `${mark}) Số nhiệm vụ`);
    for (const name of NAMES)
      expect(made.get(name)!.some((sheet) => linesOf(sheet).some(({ words }) => words.includes("./.")))).toBe(
        true,
      );
  });

  test.skipIf(skip)(
    "page numbers 13–14, centred in the top margin, none on the first page; annexes begin again (I.7)",
    () => {
      const numbers = (name: Name): (string | null)[] =>
        made
          .get(name)!
          .map(
            (sheet) =>
              linesOf(sheet).find((line) => line.baseline < mm(20) && /^\d+$/.test(line.words))?.words ??
              null,
          );
      expect(numbers("plan").slice(0, 2)).toEqual([null, "2"]);
      const annexes = numbers("letter");
      // The letter, the annex in several landscape pages, the second annex.
      expect(annexes.slice(0, 4)).toEqual([null, null, "2", "3"]);
      expect(annexes.at(-1)).toBeNull();
      const number = linesOf(page("plan", 2))[0]!;
      between(number.size, [13, 14]);
      expect(Math.abs(centre(number) - (mm(30) + mm(210 - 17)) / 2)).toBeLessThan(1.5);
      expect(number.baseline - number.size).toBeGreaterThan(mm(5));
    },
  );

  test.skipIf(skip)("the dashes of several addressees stand under the colon (II.9a)", () => {
    const colon = find(page("letter"), "Kính gửi").x1;
    for (const name of letter.addressees) {
      expect(Math.abs(find(page("letter"), `- ${name}`).x0 - colon)).toBeLessThan(1.5);
    }
  });

  test.skipIf(skip)(
    "annexes: own pages, landscape where asked, name, title, reference, heads of the table repeated (IV)",
    () => {
      const pages = made.get("letter")!;
      expect(pages[1]!.width).toBeGreaterThan(pages[1]!.height);
      expect(pages.at(-1)!.width).toBeLessThan(pages.at(-1)!.height);
      expect(find(pages[1]!, "Phụ lục I").faces).toContain("bold");
      expect(find(pages[1]!, "DANH SÁCH NHIỆM VỤ QUÁ HẠN").faces).toContain("bold");
      find(pages[1]!, "(Kèm theo Công văn số");
      for (const sheet of pages.slice(1)) find(sheet, "Cơ quan chủ");
      // 60 rows, none lost: the last and the first stand on the pages.
      find(pages[1]!, "tại thôn số 1,");
      find(pages.at(-2)!, "tại thôn số 60,");
    },
  );

  test.skipIf(skip)("the signature never stands alone on a page, and a long Nơi nhận is whole", () => {
    const last = made.get("plan")!.at(-1)!;
    find(last, "Văn phòng theo dõi, tổng hợp");
    find(last, "TM. ỦY BAN NHÂN DÂN");
    find(last, "- Cơ quan, đơn vị, thôn nhận văn bản số 40;");
    expect(plan.recipients).toHaveLength(40);
    expect([notice, report, minutes].every((document) => document.annexes.length === 0)).toBe(true);
  });
});

const squeeze = (lines: { words: string }[]): string => lines.map((line) => line.words).join("");
const squeezedLength = (text: string): number => text.replace(/\s/gu, "").length;
