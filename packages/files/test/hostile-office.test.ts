import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { closeFileWorkers, extractText, extractTextInline, FileError } from "../src/index.ts";
import { buildDocx, paragraph } from "./build-docx.ts";
import { buildOdt } from "./build-odt.ts";

afterAll(closeFileWorkers);

const file = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, "files", name));
const DOC = file("notice.doc");
const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
const p = (words: string): string => `<text:p>${words}</text:p>`;

/** A copy of a file with numbers of 32 bits changed at some places. */
function changed(bytes: Uint8Array, changes: Record<number, number>): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [at, value] of Object.entries(changes)) copy.writeUInt32LE(value, Number(at));
  return copy;
}

const sectorAt = (number: number): number => (number + 1) * 512;
/** Where the first sector of the table of sectors, and the directory, begin in the .doc. */
const TABLE = sectorAt(Buffer.from(DOC).readUInt32LE(0x4c));
const DIRECTORY_SECTOR = Buffer.from(DOC).readUInt32LE(0x30);
const DIRECTORY = sectorAt(DIRECTORY_SECTOR);
/** Where the first page of the Word stream begins. */
const WORD = Buffer.from(DOC).indexOf(Buffer.from("eca5", "hex"));

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

/** A compound file whose only streams have these names: the directory of the .doc, renamed. */
function renamed(from: string, to: string): Uint8Array {
  const copy = Buffer.from(DOC);
  const at = copy.indexOf(Buffer.from(from, "utf16le"), DIRECTORY);
  copy.fill(0, at, at + 64);
  copy.write(to, at, "utf16le");
  copy.writeUInt16LE((to.length + 1) * 2, at + 64);
  return copy;
}

const ENCRYPTED = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;

test.each<[string, () => Uint8Array, string]>([
  ["an encrypted .doc", () => withByte(DOC, WORD + 11, DOC[WORD + 11]! | 1), "FILE_PASSWORD"],
  ["a .doc older than Word 97", () => changed(DOC, { [WORD]: 0x0065a5ec }), "FILE_LEGACY_DOC"],
  ["old Excel", () => renamed("WordDocument", "Workbook"), "FILE_SPREADSHEET"],
  ["old PowerPoint", () => renamed("WordDocument", "PowerPoint Document"), "FILE_SPREADSHEET"],
  ["the wrapper of an encrypted .docx", () => renamed("1Table", "EncryptedPackage"), "FILE_PASSWORD"],
  ["another compound file", () => renamed("WordDocument", "Contents"), "FILE_UNSUPPORTED"],
  ["a .doc of its first bytes only", () => DOC.subarray(0, 8), "FILE_BROKEN"],
  ["a .doc cut in the middle", () => DOC.subarray(0, DOC.length / 2), "FILE_BROKEN"],
  [
    "a .doc whose directory goes in circles",
    () => changed(DOC, { [TABLE + DIRECTORY_SECTOR * 4]: DIRECTORY_SECTOR }),
    "FILE_BROKEN",
  ],
  [
    "a .doc whose tables of sectors go in circles",
    () => changed(DOC, { 68: DIRECTORY_SECTOR, 72: 1, [DIRECTORY + 508]: DIRECTORY_SECTOR }),
    "FILE_BROKEN",
  ],
  [
    "RTF groups inside each other a million times",
    () => latin("{\\rtf1 ".padEnd(1e6, "{")),
    "FILE_TOO_COMPLEX",
  ],
  ["an RTF file cut in the middle", () => file("notice.rtf").subarray(0, 9000), "FILE_BROKEN"],
  ["RTF without words", () => latin("{\\rtf1\\ansi}"), "FILE_EMPTY"],
  [
    "RTF whose binary stretch never ends",
    () => latin("{\\rtf1 Thong bao {\\pict\\bin2147483647 x}"),
    "FILE_BROKEN",
  ],
  ["HTML inside itself a million times", () => latin(`<html>${"<div>".repeat(1e6)}x`), "FILE_TOO_COMPLEX"],
  ["tables inside each other", () => latin(`<html>${"<table><tr><td>".repeat(1e5)}x`), "FILE_TOO_COMPLEX"],
  ["a page without words", () => latin("<html><script>var a = 1</script>"), "FILE_EMPTY"],
  ["an encrypted .odt", () => buildOdt(p("x"), "", { "META-INF/manifest.xml": ENCRYPTED }), "FILE_PASSWORD"],
  [
    "an ODF table of figures",
    () => buildOdt(p("x"), "", {}, "application/vnd.oasis.opendocument.spreadsheet"),
    "FILE_SPREADSHEET",
  ],
  [
    "an .odt with an entity bomb",
    () =>
      buildOdt("", "", {
        "content.xml": `<!DOCTYPE x [<!ENTITY a "${"a".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}">]><x>&b;</x>`,
      }),
    "FILE_BROKEN",
  ],
  [
    "an .odt of sections inside each other without end",
    () => buildOdt("<text:section>".repeat(5000) + "</text:section>".repeat(5000)),
    "FILE_TOO_COMPLEX",
  ],
  ["an .odt that is a bomb", () => buildOdt(`<!--${" ".repeat(20e6)}-->`), "FILE_TOO_COMPLEX"],
  ["an .odt without its content", () => buildOdt("", "", { "content.xml": "" }), "FILE_BROKEN"],
])("%s is refused by name", async (_, make, code) => {
  await expect(extractText(make())).rejects.toMatchObject({ name: "FileError", code });
});

test("entries of a .doc that point at each other are each looked at once", async () => {
  const entries = Math.floor(512 / 128);
  const ring: Record<number, number> = {};
  for (let i = 1; i < entries; i++) {
    ring[DIRECTORY + i * 128 + 68] = 1 + (i % (entries - 1));
    ring[DIRECTORY + i * 128 + 72] = 1;
  }
  const result = await extractText(changed(DOC, ring)).catch((error: unknown) => error);
  if (result instanceof FileError) expect(result.code).toMatch(/^FILE_(?:BROKEN|UNSUPPORTED)$/);
  else expect(result).toHaveProperty("text");
});

test("the content decides: a .doc by name that is a page or RTF is read as what it is, with a warning", async () => {
  const page = await extractText(latin("<html><p>Thong bao"), { fileName: "thong-bao.doc" });
  expect(page.mediaType).toBe("text/html");
  const rtf = await extractText(latin("{\\rtf1 Thong bao}"), { fileName: "thong-bao.doc" });
  expect(rtf.mediaType).toBe("application/rtf");
  for (const { warnings } of [page, rtf]) expect(warnings.map(({ code }) => code)).toEqual(["NAME_MISMATCH"]);
});

test.each<[string, () => Uint8Array]>([
  ["a page", () => latin("<html><p>UBND</p><p>MẬT</p><p>Thong bao".replace("Ậ", "&#7852;"))],
  ["RTF", () => latin("{\\rtf1 UBND\\par M\\u7852?T\\par Thong bao}")],
  ["the running head of RTF", () => latin("{\\rtf1{\\header M\\u7852?T}Thong bao}")],
  ["an .odt", () => buildOdt(p("TỐI MẬT") + p("Thông báo"))],
])("a secrecy mark is refused: %s", async (_, make) => {
  await expect(extractText(make())).rejects.toMatchObject({ code: "FILE_SECRET" });
});

test("absurd numbers in RTF, pages and .odt change nothing", async () => {
  const huge = "99999999999999999999";
  const rtf = `{\\rtf1\\f${huge}\\uc${huge}\\ansicpg${huge}\\itap${huge}\\intbl a\\nestcell b\\cell\\row}`;
  expect((await extractText(latin(rtf))).text).toContain("b");
  const page = `<ol start=${huge}><li value=${huge}>a</ol><table><tr><td colspan=${huge} rowspan=${huge}>b<td>c<td>d<td>e</table>`;
  expect((await extractText(latin(`<html>${page}`))).text).toContain("a");
  const odt = `<text:list><text:list-item text:start-value="${huge}">${p(`a<text:s text:c="${huge}"/>b`)}</text:list-item></text:list>`;
  expect((await extractText(buildOdt(odt))).text).toBe("a b");
});

test("a page of a million small tags is read, and so is RTF of a million groups side by side", async () => {
  const limits = { timeoutMs: 120_000 };
  expect((await extractText(latin(`<html>${"<b>a</b>".repeat(1e6)}`), { limits })).text).toHaveLength(1e6);
  expect((await extractText(latin(`{\\rtf1 ${"{\\b a}".repeat(1e6)}}`), { limits })).text).toHaveLength(1e6);
}, 300_000);

test("nothing outside a file is read by any format", async () => {
  const here = `file://${import.meta.filename}`;
  const page = `<html><link rel=stylesheet href="${here}"><iframe src="${here}"></iframe><img src="${here}"><object data="${here}"></object><p>Thong bao`;
  expect((await extractText(latin(page))).text).toBe("Thong bao");
  const rtf = `{\\rtf1{\\*\\template ${here}}{\\field{\\*\\fldinst INCLUDETEXT "${here}"}{\\fldrslt Thong bao}}}`;
  expect((await extractText(latin(rtf))).text).toBe("Thong bao");
  const odt = `<text:section><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${here}"/>${p("Thông báo")}</text:section>`;
  expect((await extractText(buildOdt(odt))).text).toBe("Thông báo");
  const docm = buildDocx(paragraph("Thông báo"), { "word/vbaProject.bin": "macro" });
  expect((await extractText(docm, { fileName: "thong-bao.docm" })).warnings).toEqual([]);
});

test("a zip of other documents is an archive, whatever they are", async () => {
  const archive = zipSync({ "a.odt": buildOdt(p("x")), "b.txt": strToU8("x") });
  await expect(extractText(archive)).rejects.toMatchObject({ code: "FILE_ARCHIVE" });
});

const samples: [string, Uint8Array, number][] = [
  ["a .doc", DOC, 150],
  ["RTF", file("notice.rtf"), 60],
  ["an .odt", buildOdt(p("Thông báo")), 60],
  ["a page", Buffer.from("<html><table><tr><td>Thông báo<td>hai</table><ol><li>ba</ol>"), 100],
];
test.each(samples)(
  "%s with any bytes changed or cut is read or refused, never worse",
  async (_, sample, numRuns) => {
    const change = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(sample.length), async (changes, cut) => {
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
      { numRuns },
    );
  },
  120_000,
);
