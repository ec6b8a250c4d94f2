import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { closeFileWorkers, extractText, extractTextInline, FileError } from "../src/index.ts";
import { buildDocx, cell, paragraph, part, run, table } from "./build-docx.ts";
import { buildPdf, setLines } from "./build-pdf.ts";

afterAll(closeFileWorkers);

const NOTICE = "Ủy ban nhân dân xã thông báo kết luận của Chủ tịch.";
const MIB = 1024 * 1024;
const pdfOf = (text: string): Uint8Array => buildPdf([{ texts: setLines(text, { y: 100 }) }]);

/** A PDF with one place of its bytes replaced; its table of places no longer fits. */
const altered = (pdf: Uint8Array, from: RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(pdf).toString("latin1").replace(from, to), "latin1");

/** A .docx whose main part is raw bytes. */
const docxWith = (main: Uint8Array | string): Uint8Array =>
  // Stored and not packed: here it is the XML that must be refused, not its ratio.
  zipSync(
    {
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": typeof main === "string" ? strToU8(main) : main,
    },
    { level: 0 },
  );

/** A zip of one entry written by hand, so that its headers can lie. */
function zipEntry(name: string, packed: Buffer, claimedSize: number, crc: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimedSize, 22);
  local.writeUInt16LE(name.length, 26);
  return Buffer.concat([local, Buffer.from(name), packed]);
}

/** A main part that unpacks to `size` bytes of spaces from about a thousandth of that. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, 0x20), { level: 9 });
  return zipEntry("word/document.xml", packed, 100, crc32(Buffer.from("a lie")));
}

const repeated = (open: string, close: string, count: number): string =>
  part("document", `<w:body>${open.repeat(count)}${paragraph("sâu")}${close.repeat(count)}</w:body>`);

test.each<[string, () => Uint8Array, string]>([
  ["zero bytes", () => new Uint8Array(), "FILE_EMPTY"],
  ["only blank lines", () => Buffer.from(" \n\t\r\n"), "FILE_EMPTY"],
  ["a .docx without words", () => buildDocx(paragraph("")), "FILE_EMPTY"],
  ["more bytes than allowed", () => Buffer.alloc(51 * MIB, 0x61), "FILE_TOO_LARGE"],
  ["text of too many characters", () => Buffer.alloc(6_000_000, 0x61), "FILE_TOO_LARGE"],
  ["a zip bomb whose header lies", () => bomb(400 * MIB), "FILE_TOO_COMPLEX"],
  [
    "a zip of very many entries",
    () => zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`f${i}`, new Uint8Array()]))),
    "FILE_TOO_COMPLEX",
  ],
  [
    "a .docx cut in the middle",
    () =>
      buildDocx(table(Array.from({ length: 400 }, (_, i) => [cell(`Ô số ${i * 7919}`)]))).subarray(0, 2000),
    "FILE_BROKEN",
  ],
  ["another archive", () => zipSync({ "van-ban.txt": strToU8(NOTICE) }), "FILE_ARCHIVE"],
  [
    "a workbook without sheets",
    () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<x/>") }),
    "FILE_BROKEN",
  ],
  ["a main part that is no XML", () => docxWith("không phải XML"), "FILE_BROKEN"],
  ["a main part of another language", () => docxWith("<html><body>x</body></html>"), "FILE_BROKEN"],
  [
    "an entity bomb",
    () =>
      docxWith(`<!DOCTYPE x [<!ENTITY a "${"a".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}">]><x>&b;</x>`),
    "FILE_BROKEN",
  ],
  [
    "an external entity",
    () => docxWith(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`),
    "FILE_BROKEN",
  ],
  [
    "elements inside each other without end",
    () => docxWith(repeated("<w:sdt>", "</w:sdt>", 100_000)),
    "FILE_TOO_COMPLEX",
  ],
  [
    "two and a half million empty elements",
    () => docxWith(part("document", `<w:body>${"<w:p/>".repeat(2_500_000)}</w:body>`)),
    "FILE_TOO_COMPLEX",
  ],
  [
    "a .docx entry twice",
    () =>
      Buffer.concat([
        zipEntry("word/document.xml", deflateRawSync("<a/>"), 4, 0),
        zipEntry("word/document.xml", deflateRawSync("<b/>"), 4, 0),
      ]),
    "FILE_BROKEN",
  ],
  ["a PDF header and nothing else", () => Buffer.from("%PDF-1.7\n%%EOF"), "FILE_BROKEN"],
  ["a PDF cut in the middle of its first page", () => pdfOf(NOTICE).subarray(0, 60), "FILE_BROKEN"],
  [
    "a PDF of ten thousand pages",
    () => buildPdf(Array.from({ length: 10_000 }, () => ({}))),
    "FILE_TOO_MANY_PAGES",
  ],
  [
    "a PDF whose letters are larger than any page",
    () => altered(pdfOf(NOTICE), / 14 Tf/, " 9e9 Tf"),
    // Its picture is looked at instead, and shows nothing.
    "FILE_EMPTY",
  ],
  ["a program named .docx", () => Buffer.from("MZ\u0090\0\u0003"), "FILE_UNSUPPORTED"],
])("%s is refused in seconds", async (_, make, code) => {
  const started = performance.now();
  await expect(extractText(make(), { fileName: "van-ban.docx" })).rejects.toMatchObject({
    name: "FileError",
    code,
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test.each<[string, () => Uint8Array, string[]]>([
  [
    "two thousand million pages",
    () => altered(pdfOf(NOTICE), /\/Count \d+/, "/Count 2000000000"),
    ["PDF_REPAIRED"],
  ],
  [
    "a page of absurd size",
    () => altered(pdfOf(NOTICE), /MediaBox\[0 0 595 842\]/, "MediaBox[0 0 9e9 9e9]"),
    [],
  ],
])("a PDF that claims %s is survived", async (_, make, codes) => {
  const { text, warnings } = await extractText(make());
  expect(text.replace(/\s/g, "")).toBe(NOTICE.replace(/\s/g, ""));
  expect(warnings.map((w) => w.code)).toEqual(codes);
});

test("every refusal tells people in Vietnamese what to do", async () => {
  const error = await extractText(new Uint8Array()).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(FileError);
  expect((error as FileError).message).toMatch(/^Tệp rỗng .*gửi lại\.$/u);
});

test("the content decides and not the name; a wrong name is worth a warning", async () => {
  const { text, mediaType, warnings } = await extractText(buildDocx(paragraph(NOTICE)), {
    fileName: "bao-cao.PDF",
  });
  expect(text).toBe(NOTICE);
  expect(mediaType).toContain("wordprocessingml");
  expect(warnings.map((w) => w.code)).toEqual(["NAME_MISMATCH"]);
});

test("tables nested as deep as Word never makes them still come out", async () => {
  let inner = paragraph("Trong cùng");
  for (let depth = 0; depth < 40; depth++)
    inner = table([[cell([inner, paragraph("")]), cell(`Tầng ${depth}`)]]);
  const { text } = await extractText(buildDocx(inner));
  expect(text).toContain("Trong cùng");
  for (let depth = 0; depth < 40; depth++) expect(text).toContain(`Tầng ${depth}`);
});

test("huge numbers in lists, spans and characters change nothing", async () => {
  const huge = "99999999999999999999";
  const item = paragraph(
    run("mục"),
    `<w:numPr><w:ilvl w:val="${huge}"/><w:numId w:val="${huge}"/></w:numPr>`,
  );
  const wide = table([[cell("ô", `<w:gridSpan w:val="${huge}"/>`), cell("kế"), cell("ba"), cell("bốn")]]);
  const odd = paragraph(
    `<w:r><w:sym w:char="${huge}"/><w:footnoteReference w:id="${huge}"/></w:r>${run("chữ")}`,
  );
  expect((await extractText(buildDocx(item + wide + odd))).text).toBe("mục\n\n| ô | kế | ba | bốn |\n\nchữ");
});

test.each([
  ["a line of its own", () => Buffer.from(`UBND TỈNH SƠN HÀ\n\nTUYỆT MẬT\n\n${NOTICE}`)],
  ["typed in full", () => Buffer.from(`UBND TỈNH\nĐộ mật: Tối mật\n${NOTICE}`)],
  [
    "a stamp in a frame",
    () => buildDocx(table([[cell("MẬT"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]]) + paragraph(NOTICE)),
  ],
  [
    "in the running head of Word",
    () => buildDocx(paragraph(NOTICE), { "word/header1.xml": part("hdr", paragraph("T U Y Ệ T  M Ậ T")) }),
  ],
  ["decomposed letters", () => Buffer.from(`TỐI MẬT\n${NOTICE}`.normalize("NFD"))],
  [
    "a stamp beside the number in a PDF",
    () =>
      buildPdf([
        {
          texts: [
            { text: "Số: 12/BC", x: 85, y: 60 },
            { text: "MẬT", x: 200, y: 60 },
            ...setLines(NOTICE, { y: 100 }),
          ],
        },
      ]),
  ],
  [
    "a stamp of a signing program",
    () => buildPdf([{ texts: setLines(NOTICE, { y: 100 }), stamps: [{ text: "TUYỆT MẬT", x: 90, y: 60 }] }]),
  ],
  [
    "a line of a PDF",
    () => buildPdf([{ texts: [{ text: "TỐI MẬT", x: 100, y: 60 }, ...setLines(NOTICE, { y: 100 })] }]),
  ],
])("a secrecy mark is refused: %s", async (_, make) => {
  await expect(extractText(make())).rejects.toMatchObject({ code: "FILE_SECRET" });
});

test("words about secrecy are no mark", async () => {
  const text = `KẾ HOẠCH\n\nBảo vệ bí mật nhà nước: tài liệu mật, tối mật.\n\nMật độ dân số, đường mật ong.\n\n${NOTICE}`;
  expect((await extractText(Buffer.from(text))).text).toBe(text);
});

test("the time limit kills the thread, and the next file is read", async () => {
  const slow = buildPdf(
    Array.from({ length: 900 }, () => ({ texts: setLines(NOTICE.repeat(40), { y: 60 }) })),
  );
  const started = performance.now();
  await expect(extractText(slow, { limits: { timeoutMs: 150 } })).rejects.toMatchObject({
    code: "FILE_TIMEOUT",
  });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect((await extractText(Buffer.from(NOTICE))).text).toBe(NOTICE);
});

test("giving up ends the reading at once, before it began and in the middle", async () => {
  const slow = buildPdf(
    Array.from({ length: 900 }, () => ({ texts: setLines(NOTICE.repeat(40), { y: 60 }) })),
  );
  const early = AbortSignal.abort();
  await expect(extractText(slow, { signal: early })).rejects.toMatchObject({ code: "FILE_CANCELLED" });
  const late = AbortSignal.timeout(100);
  await expect(extractText(slow, { signal: late })).rejects.toMatchObject({ code: "FILE_CANCELLED" });
});

test("a file that takes the thread's memory is refused and the program lives", async () => {
  const body = paragraph(run("Nội dung")).repeat(600_000);
  const limits = { maxMemoryMb: 16, maxXmlNodes: 1e9, maxUnpackRatio: 1e9 };
  await expect(extractText(buildDocx(body), { limits })).rejects.toMatchObject({ code: "FILE_TOO_COMPLEX" });
  expect((await extractText(Buffer.from(NOTICE))).text).toBe(NOTICE);
});

test("the PDF engine's memory is bounded as well", async () => {
  const many = buildPdf(
    Array.from({ length: 400 }, () => ({ texts: setLines(NOTICE.repeat(30), { y: 60 }) })),
  );
  await expect(extractText(many, { limits: { maxMemoryMb: 17 } })).rejects.toMatchObject({
    code: "FILE_TOO_COMPLEX",
  });
});

test("many files at once are all read, each as itself", async () => {
  const files = Array.from({ length: 12 }, (_, i) => `${NOTICE} Số ${i}`);
  const read = await Promise.all(
    files.map((text, i) => extractText(i % 2 ? Buffer.from(text) : buildDocx(paragraph(text)))),
  );
  expect(read.map((r) => r.text)).toEqual(files);
});

const samples: [string, Uint8Array][] = [
  ["a .docx", buildDocx(paragraph(NOTICE) + table([[cell("a"), cell("b")]]))],
  ["a PDF", pdfOf(NOTICE)],
  ["a text", Buffer.from(NOTICE)],
];
test.each(samples)("%s with any bytes changed or cut is read or refused, never worse", async (_, sample) => {
  const change = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), fc.nat(sample.length), async (changes, cut) => {
      const bytes = Uint8Array.from(sample);
      for (const { at, byte } of changes) bytes[at] = byte;
      try {
        const { text, pages } = await extractTextInline(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes);
        expect(text.length).toBeGreaterThan(0);
        for (const page of pages) expect(page.end).toBeLessThanOrEqual(text.length);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      }
    }),
    { numRuns: 60 },
  );
});

test("a PDF tells of every page as it is read", async () => {
  const pages = Array.from({ length: 5 }, (_, i) => ({
    texts: setLines(`${NOTICE} Trang ${i}.`, { y: 100 }),
  }));
  const heard: unknown[] = [];
  await extractText(buildPdf(pages), { onProgress: (progress) => heard.push(progress) });
  expect(heard).toEqual([1, 2, 3, 4, 5].map((page) => ({ page, pages: 5, stage: "text" })));
});
