import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { letter, notice, report, SAMPLES, taskAnnex } from "../../test/official-samples.ts";
import { extractTextInline } from "../index.ts";
import { POINT_LETTERS } from "./marks.ts";
import type { OfficialDocument } from "./official-document.ts";
import { writeOfficialDocx, writeOfficialPdf } from "./write-official.ts";

const WRITERS = { docx: writeOfficialDocx, pdf: writeOfficialPdf };
const parts = async (document: OfficialDocument): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeOfficialDocx(document))).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes),
    ]),
  );

describe("the Word file", () => {
  test("every paragraph has a style that the file defines; none is formatted by hand in its size or weight", async () => {
    for (const document of Object.values(SAMPLES)) {
      const { "word/document.xml": body, "word/styles.xml": styles } = (await parts(document)) as Record<
        string,
        string
      >;
      const defined = new Set([...styles!.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id));
      const used = [...body!.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, id]) => id!);
      expect(used.filter((id) => id !== "Normal" && !defined.has(id))).toEqual([]);
      const texts = [...body!.matchAll(/<w:p>(.*?)<\/w:p>/gs)].filter(([, inner]) => /<w:t[ >]/.test(inner!));
      expect(texts.filter(([, inner]) => !inner!.includes("<w:pStyle")).map(([, inner]) => inner)).toEqual(
        [],
      );
    }
  });

  test("I., 1., a), - are automatic: no typed marks, and the text shows them", async () => {
    // Nơi nhận keeps its dashes as text: its list is not part of the content.
    const { "word/document.xml": body } = (await parts(notice)) as Record<string, string>;
    expect(body).not.toMatch(/<w:t[^>]*>\s*(II?\.|\d\.|[a-z]\)|- Kiểm) /);
    const { text } = await extractTextInline(await writeOfficialDocx(notice));
    for (const line of [
      "I. ĐÁNH GIÁ CHUNG",
      "II. NHIỆM VỤ",
      "1. Lĩnh vực kinh tế",
      "2. Lĩnh vực văn hóa",
      "b) Giao Phòng Tài chính",
      "- Kiểm tra tại thôn",
    ])
      expect(text).toContain(line);
  });

  test("the letters of 26 points are automatic and Vietnamese", async () => {
    const long: OfficialDocument = {
      ...notice,
      body: [
        { kind: "clause", text: "Gồm:" },
        ...Array.from({ length: 26 }, (_, i) => ({ kind: "point" as const, text: `mục số ${i + 1}` })),
        { kind: "clause", text: "Gồm:" },
        { kind: "point", text: "mục đầu" },
      ],
    };
    const { text } = await extractTextInline(await writeOfficialDocx(long));
    POINT_LETTERS.forEach((letter, i) => {
      expect(text).toContain(`${letter}) mục số ${i + 1}\n`);
    });
    expect(text).toContain("aa) mục số 24");
    expect(text).toContain("a) mục đầu");
  });

  test("the row of headings is repeated, the head of the page has no rules, annexes turn the paper", async () => {
    const { "word/document.xml": body } = (await parts(letter)) as Record<string, string>;
    expect(body!.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(body).toContain('w:orient="landscape"');
    expect(body!.match(/<w:titlePg/g)).toHaveLength(3);
    expect(body!.match(/<w:pgNumType w:start="1"/g)).toHaveLength(3);
  });
});

describe.each(["docx", "pdf"] as const)("%s", (format) => {
  const write = WRITERS[format];

  test("what is written stays written: marks of typst and XML are only text", async () => {
    const text = '#read("/etc/passwd") *không đậm* $x$ <b>&amp; @a [b] \\ _n_ = tiêu đề // chú thích';
    const made = await extractTextInline(await write({ ...notice, body: [{ kind: "paragraph", text }] }));
    expect(made.text.replace(/\s+/g, " ")).toContain(text);
  });

  test("no text stops a writer: control characters, half letters, emoji, no text at all, endless words", async () => {
    const hostile = [
      "\u0000\u0008\ufffe",
      "\ud800",
      "Việc 😀 gấp",
      "",
      "x".repeat(5000),
      "a\nb\r\nc",
      "\u202ecba",
    ];
    const body = hostile.map((text) => ({ kind: "paragraph" as const, text }));
    const table = {
      columns: [
        { title: "", width: 0 },
        { title: "W".repeat(300), width: 1 },
      ],
      rows: hostile.map((text) => [text, text]),
    };
    const made = await write({
      ...notice,
      issuer: "",
      subject: "Y".repeat(400),
      place: "",
      body: [
        ...body,
        { kind: "table", table },
        { kind: "table", table: { columns: [{ title: "Trống", width: 1 }], rows: [] } },
      ],
      recipients: [],
      archive: "",
      signature: { signing: { as: "head", title: "" }, name: "" },
    });
    const { text } = await extractTextInline(made);
    expect(text).toContain("gấp");
    expect(made.length).toBeGreaterThan(1000);
  });

  test("an annex can be written alone, with the reference that it is given", async () => {
    const annex = { ...taskAnnex(2), reference: "(Kèm theo Chỉ thị số 05/CT-UBND)" };
    const { text } = await extractTextInline(await write({ ...letter, annexes: [annex] }, "annexes"));
    expect(text).toMatch(/^Phụ lục/);
    expect(text).toContain("(Kèm theo Chỉ thị số 05/CT-UBND)");
    expect(text).not.toContain("CỘNG HÒA");
  });

  test("nothing is lost in 2,000 rows over many pages, within seconds", async () => {
    const started = performance.now();
    const made = await write({ ...letter, annexes: [taskAnnex(2000, true)] });
    expect(performance.now() - started).toBeLessThan(60_000);
    const { text } = await extractTextInline(made);
    for (const row of [1, 1000, 2000]) expect(text.replace(/\s+/g, " ")).toContain(`tại thôn số ${row},`);
  }, 120_000);
});

test("the PDF is tagged PDF/A-2a in Vietnamese with its title and whole fonts embedded", async () => {
  const pdf = Buffer.from(await writeOfficialPdf(report)).toString("latin1");
  expect(pdf).toContain("/MarkInfo");
  expect(pdf).toContain("/StructTreeRoot");
  expect(pdf).toContain("/Lang (vi");
  expect(pdf).toMatch(/pdfaid:part>2</);
  expect(pdf).toMatch(/pdfaid:conformance>A</);
  expect(pdf).toContain("Tinos-Regular");
});
