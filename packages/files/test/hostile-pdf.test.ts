import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { closeFileWorkers, extractText, extractTextInline } from "../src/index.ts";
import { buildPdf, setLines } from "./build-pdf.ts";

// Every reading here ends by itself, or the thread's time limit would make it FILE_TIMEOUT.

afterAll(closeFileWorkers);

const NOTICE = "Uy ban nhan dan xa thong bao ket luan.";
const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const show = (text: string): string => `BT /F 12 Tf 80 700 Td (${text}) Tj ET`;

type Stream = { dictionary?: string; content: string | Uint8Array };

/** A PDF of objects as they are given, numbered from 1; the first one is the catalog. */
function pdfOf(objects: readonly (string | Stream)[], trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const places: number[] = [];
  let length = parts[0]!.length;
  const write = (bytes: Uint8Array | string): void => {
    const part = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : Buffer.from(bytes);
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, i) => {
    places.push(length);
    write(`${i + 1} 0 obj\n`);
    if (typeof object === "string") write(object);
    else {
      write(`<<${object.dictionary ?? ""}/Length ${object.content.length}>>\nstream\n`);
      write(object.content);
      write("\nendstream");
    }
    write("\nendobj\n");
  });
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  write(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}`);
  write(`trailer\n<</Size ${places.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

type PageOptions = { catalog?: string; page?: string; resources?: string; more?: (string | Stream)[] };

/** A PDF of one page with the given content; `more` are objects from number 6 on. */
function pageOf(content: Stream, { catalog = "", page = "", resources = "", more = [] }: PageOptions = {}) {
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>${resources}>>/Contents 5 0 R${page}>>`,
    FONT,
    content,
    ...more,
  ]);
}

/** Content packed so often that megabytes become a few hundred bytes. */
const packed = (content: string | Uint8Array, times = 1): Stream => {
  let bytes = Buffer.from(content as string);
  for (let i = 0; i < times; i++) bytes = deflateSync(bytes, { level: 9 });
  return { dictionary: `/Filter[${"/FlateDecode ".repeat(times)}]`, content: bytes };
};

const MIB = 1024 * 1024;
/** Refused one way or another, the thread's end among them. */
const REFUSED = /^FILE_(?:EMPTY|TOO_COMPLEX|SCANNED|BROKEN|TIMEOUT)$/;

test.each<[string, () => Uint8Array]>([
  [
    "a form that draws itself",
    () =>
      pageOf(
        { content: `${show(NOTICE)} /X Do` },
        {
          resources: "/XObject<</X 6 0 R>>",
          more: [
            {
              dictionary: "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>",
              content: "/X Do",
            },
          ],
        },
      ),
  ],
  ["a hundred thousand saved states", () => pageOf({ content: `${"q ".repeat(100_000)}${show(NOTICE)}` })],
  [
    "a picture of ten thousand million points",
    () =>
      pageOf(
        { content: `${show(NOTICE)} /X Do` },
        {
          resources: "/XObject<</X 6 0 R>>",
          more: [
            {
              dictionary:
                "/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB",
              content: "x",
            },
          ],
        },
      ),
  ],
  [
    "bookmarks that follow each other in a circle",
    () =>
      pageOf(
        { content: show(NOTICE) },
        {
          catalog: "/Outlines 6 0 R",
          more: ["<</First 7 0 R/Last 7 0 R>>", "<</Title(a)/Next 7 0 R/First 7 0 R/Parent 7 0 R>>"],
        },
      ),
  ],
  [
    "a form field that is its own child",
    () =>
      pageOf(
        { content: show(NOTICE) },
        {
          catalog: "/AcroForm<</Fields[6 0 R]>>",
          more: ["<</FT/Sig/T(a)/Kids[6 0 R]/Parent 6 0 R>>"],
        },
      ),
  ],
  ["lines of nothing but raised digits", () => pageOf({ content: raisedDigits(20_000) })],
  ["thirty thousand rules across each other", () => pageOf({ content: `${rules(15_000)} ${show(NOTICE)}` })],
  ["a table of forty thousand fields", () => pageOf({ content: `${lattice(200)} ${show(NOTICE)}` })],
])("%s: the words are read", async (_, make) => {
  const { text } = await extractText(make());
  expect(text.replace(/\s+/g, "")).toContain(NOTICE.replace(/\s+/g, ""));
});

function raisedDigits(count: number): string {
  return `${show(NOTICE)} BT /F 12 Tf 10 500 Td (a) Tj /F 4 Tf 6 Ts (${"1".repeat(count)}) Tj ET`;
}
/** Rules that all touch each other, upright and level. */
function rules(each: number): string {
  const lines: string[] = [];
  for (let i = 0; i < each; i++) lines.push(`${i * 0.03} 0 0.1 842 re f 0 ${i * 0.05} 595 0.1 re f`);
  return lines.join("\n");
}
/** A table with so many rows and columns. */
function lattice(size: number): string {
  const lines: string[] = [];
  for (let i = 0; i <= size; i++)
    lines.push(`${i * 3.2} 0 0.1 ${size * 4} re f 0 ${i * 4} ${size * 3.2} 0.1 re f`);
  return lines.join("\n");
}

test.each<[string, () => Uint8Array, RegExp]>([
  [
    "a page tree that is its own child",
    () => pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 5/Kids[2 0 R 2 0 R]>>"]),
    /^FILE_(?:BROKEN|TIMEOUT)$/,
  ],
  [
    "page trees that are each other's children",
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 4/Kids[3 0 R]>>",
        "<</Type/Pages/Parent 2 0 R/Count 4/Kids[2 0 R]>>",
      ]),
    /^FILE_(?:BROKEN|TIMEOUT)$/,
  ],
  [
    "lists a hundred thousand deep",
    () => pdfOf([`<</Type/Catalog/Pages 2 0 R/X ${"[".repeat(100_000)}${"]".repeat(100_000)}>>`]),
    /^FILE_(?:BROKEN|TIMEOUT)$/,
  ],
  ["words that unpack to 64 MiB", () => pageOf(packed(Buffer.alloc(64 * MIB, "q "))), REFUSED],
  ["words packed three times over", () => pageOf(packed(Buffer.alloc(64 * MIB, 0x20), 3)), REFUSED],
  [
    "one hundred and twenty thousand letters where one hundred thousand are allowed",
    () =>
      pageOf(
        packed(
          Array.from({ length: 120 }, (_, i) => `BT /F 4 Tf 9 ${i * 7} Td (${"a".repeat(1000)}) Tj ET`).join(
            " ",
          ),
        ),
      ),
    /^FILE_(?:TOO_LARGE|TIMEOUT)$/,
  ],
  [
    "a hundred and twenty thousand words drawn one by one",
    () => pageOf(packed(show("ab").repeat(120_000))),
    /^FILE_(?:TOO_COMPLEX|TIMEOUT)$/,
  ],
  [
    "an object stream that holds itself",
    () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        { dictionary: "/Type/ObjStm/N 1/First 4/Extends 2 0 R", content: "2 0 <</Type/Pages>>" },
      ]),
    REFUSED,
  ],
  [
    "a table of places that comes before itself",
    () => pdfOf(["<</Type/Catalog>>"], "/Prev 9"),
    /^FILE_(?:BROKEN|TIMEOUT)$/,
  ],
  ["a page without any size", () => sized("[0 0 0 0]"), /^(?:read|FILE_BROKEN)$/],
  ["a page of negative size", () => sized("[0 0 -500 -500]"), /^(?:read|FILE_BROKEN)$/],
])("%s ends by itself", async (_, make, outcome) => {
  const limits = { timeoutMs: 12_000, maxCharacters: 100_000 };
  const ended = await extractText(make(), { limits }).then(
    () => "read",
    (error: { code: string }) => error.code,
  );
  expect(ended).toMatch(outcome);
});

function sized(box: string): Uint8Array {
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox${box}/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>`,
    FONT,
    { content: show(NOTICE) },
  ]);
}

test("scripts, programs to start and addresses in a file are never followed", async () => {
  let visits = 0;
  const server = createServer((_, answer) => {
    visits++;
    answer.end("BT (bi mat) Tj ET");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  const external = `<</FS/URL/F(${url})>>`;
  const actions = [
    `<</S/JavaScript/JS(app.launchURL('${url}'\\); this.submitForm('${url}'\\);)/Next 7 0 R>>`,
    `<</S/URI/URI(${url})/Next 8 0 R>>`,
    `<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>/Next 9 0 R>>`,
    `<</S/GoToR/F${external}/D[0/Fit]>>`,
    { dictionary: `/F${external}/FFilter/FlateDecode`, content: "BT /F 12 Tf 80 300 Td (trong tep) Tj ET" },
  ];
  const file = pageOf(
    { content: show(NOTICE) },
    {
      catalog: `/OpenAction 6 0 R/AA<</WC 6 0 R>>/Names<</JavaScript<</Names[(a)6 0 R]>>/EmbeddedFiles<</Names[(b)<</F(file:///etc/passwd)/EF<</F 10 0 R>>>>]>>>>`,
      page: `/AA<</O 6 0 R>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 6 0 R>>]/Contents[5 0 R 10 0 R]`,
      more: actions,
    },
  );
  const { text } = await extractText(file);
  await new Promise((done) => server.close(done));
  expect(text).toContain(NOTICE);
  expect(text).not.toMatch(/bi mat|root:/);
  expect(visits).toBe(0);
});

test("half of a PDF, at any place, is read or refused", async () => {
  const whole = buildPdf([1, 2, 3].map(() => ({ texts: setLines(NOTICE.repeat(3), { y: 100 }) })));
  for (let part = 1; part < 10; part++) {
    const ended = await extractTextInline(whole.subarray(0, (whole.length * part) / 10)).then(
      ({ warnings }) => warnings.map((w) => w.code).join(),
      (error: { code: string }) => error.code,
    );
    expect(ended).toMatch(/PDF_REPAIRED|^FILE_(?:BROKEN|SCANNED)$/);
  }
});

test("six thousand stamps on one page are refused", async () => {
  const stamps = Array.from({ length: 6000 }, (_, i) => ({
    text: "7",
    x: i % 500,
    y: 400 + (i % 300),
    size: 6,
  }));
  const file = buildPdf([{ texts: setLines(NOTICE, { y: 100 }), stamps }]);
  await expect(extractText(file)).rejects.toMatchObject({ code: "FILE_TOO_COMPLEX" });
});
