import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildPdf, CHARACTER_WIDTH, type Drawn, type PdfPage, setLines } from "../../../test/build-pdf.ts";
import { FileError } from "../../errors.ts";
import { DEFAULT_LIMITS } from "../../limits.ts";
import { readPdf } from "./read-pdf.ts";

const read = (pages: PdfPage[]) => readPdf(buildPdf(pages), DEFAULT_LIMITS);
const paragraphsOf = async (pages: PdfPage[]): Promise<string[]> => (await read(pages)).text.split("\n\n");

const LONG =
  "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và Ủy ban nhân dân các xã, phường khẩn trương rà soát, hoàn thành việc giải ngân vốn đầu tư công trước ngày 30/9/2026 và báo cáo kết quả.";
const OTHER =
  "Giao Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan theo dõi, đôn đốc, tổng hợp tình hình thực hiện, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.";

test("wrapped lines are one paragraph; an indented line after a full one is the next", async () => {
  const first = setLines(LONG, { y: 100 });
  const second = setLines(OTHER, { y: 100 + first.length * 20 });
  expect(await paragraphsOf([{ texts: [...first, ...second] }])).toEqual([LONG, OTHER]);
});

test("paragraphs without indent are told by their spacing", async () => {
  const first = setLines(LONG, { y: 100, indent: 0 });
  const second = setLines(OTHER, { y: 100 + first.length * 20 + 14, indent: 0 });
  expect(await paragraphsOf([{ texts: [...first, ...second] }])).toEqual([LONG, OTHER]);
});

test("a paragraph goes on over the page end; page numbers and running heads go", async () => {
  const lines = setLines(`${LONG} ${OTHER}`, { y: 700 });
  const cut = 4;
  const head = { text: "Hệ thống quản lý văn bản tỉnh Sơn Hà", x: 85, y: 30, size: 9 };
  const pages = [
    { texts: [head, ...lines.slice(0, cut)] },
    {
      texts: [
        head,
        { text: "2", x: 310, y: 50 },
        ...lines.slice(cut).map((l, i) => ({ ...l, y: 90 + i * 20 })),
      ],
    },
    {
      texts: [head, { text: "3", x: 310, y: 50 }, { text: "Trên đây là kết luận.", x: 121, y: 90, size: 14 }],
    },
  ];
  const { text, leftOut } = await read(pages);
  expect(text).toBe(`${LONG} ${OTHER}\n\nTrên đây là kết luận.`);
  expect(leftOut).toEqual(expect.arrayContaining(["2", "3", head.text]));
});

test("footnotes follow the text, their marks and powers are no plain digits", async () => {
  const lines = setLines(`${LONG} ${OTHER}`, { y: 600 });
  const width = 14 * CHARACTER_WIDTH;
  const last = lines[2]!;
  const mark = { text: "1", x: last.x + last.text.length * width, y: last.y - 5, size: 8 };
  const note = [
    "1 Theo Nghị quyết số 15/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh về",
    "dự toán ngân sách.",
  ];
  const area = [
    { text: "Diện tích 35 m", x: 121, y: 180 },
    { text: "2", x: 121 + 14 * width, y: 175, size: 8 },
    { text: "đất.", x: 121 + 16 * width, y: 180 },
  ];
  const { text } = await read([
    {
      texts: [
        ...lines.slice(0, 3),
        mark,
        ...note.map((t, i) => ({ text: t, x: 85, y: 760 + i * 12, size: 10 })),
      ],
    },
    { texts: [...lines.slice(3).map((l, i) => ({ ...l, y: 80 + i * 20 })), ...area] },
  ]);
  const cut = lines
    .slice(0, 3)
    .map((l) => l.text)
    .join(" ").length;
  const whole = `${LONG} ${OTHER}`;
  expect(text.split("\n\n")).toEqual([
    `${whole.slice(0, cut)}[1]${whole.slice(cut)}`,
    "Diện tích 35 m² đất.",
    note.join(" "),
  ]);
});

test("a number alone in the middle of a page is no page number", async () => {
  const text = setLines(LONG, { y: 300 });
  expect((await read([{ texts: [...text, { text: "2026", x: 300, y: 500 }] }])).text).toContain("2026");
});

const header: Drawn[] = [
  { text: "ỦY BAN NHÂN DÂN", x: 110, y: 70, size: 12 },
  { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x: 300, y: 70, size: 12 },
  { text: "TỈNH SƠN HÀ", x: 125, y: 85, size: 12 },
  { text: "Độc lập - Tự do - Hạnh phúc", x: 330, y: 85, size: 12 },
  { text: "Số:       /TB-UBND", x: 105, y: 110, size: 12 },
  { text: "Sơn Hà, ngày     tháng 6 năm 2026", x: 310, y: 110, size: 12 },
];
const HEADER_LEFT = "ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ\nSố: /TB-UBND";
const HEADER_RIGHT =
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSơn Hà, ngày tháng 6 năm 2026";

test("the header's left column comes before its right one; title and text follow", async () => {
  const texts = [...header, { text: "THÔNG BÁO", x: 275, y: 150 }, ...setLines(LONG, { y: 190 })];
  expect(await paragraphsOf([{ texts }])).toEqual([HEADER_LEFT, HEADER_RIGHT, "THÔNG BÁO", LONG]);
});

test("the number and day that a signature field shows stand where they were stamped", async () => {
  const stamps = [
    { text: "47", x: 130, y: 111, size: 12 },
    { text: "05", x: 390, y: 109, size: 12 },
    { text: "Ký bởi: Văn phòng UBND tỉnh", x: 350, y: 20, size: 8 },
  ];
  const { text, warnings } = await read([{ texts: [...header, ...setLines(LONG, { y: 190 })], stamps }]);
  expect(text).toContain("Số: 47/TB-UBND");
  expect(text).toContain("ngày 05 tháng 6 năm 2026");
  expect(text).not.toContain("Ký bởi");
  expect(warnings.map((w) => w.code).sort()).toEqual(["PDF_ANNOTATION_LEFT_OUT", "PDF_SIGNATURE_BROKEN"]);
});

test("recipients beside the signature stay together, also over a page end", async () => {
  const body = setLines(LONG, { y: 500 });
  const list = ["- Như trên;", "- Thường trực Tỉnh ủy;", "- Các sở, ban, ngành;", "- Lưu: VT."];
  const pageOne = [
    ...body,
    { text: "Nơi nhận:", x: 85, y: 760, size: 12 },
    { text: "TM. ỦY BAN NHÂN DÂN", x: 340, y: 760 },
    ...list.slice(0, 2).map((text, i) => ({ text, x: 85, y: 775 + i * 14, size: 11 })),
    { text: "CHỦ TỊCH", x: 380, y: 780 },
  ];
  const pageTwo = list.slice(2).map((text, i) => ({ text, x: 85, y: 70 + i * 14, size: 11 }));
  expect((await paragraphsOf([{ texts: pageOne }, { texts: pageTwo }])).slice(1)).toEqual([
    `Nơi nhận:\n${list.join("\n")}`,
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
  ]);
});

test("bullets with a wide tab behind them are no columns", async () => {
  const items = ["Rà soát quy hoạch sử dụng đất;", "Lập danh mục dự án;", "Báo cáo kết quả."];
  const texts = items.flatMap((text, i) => [
    { text: "-", x: 121, y: 100 + i * 20 },
    { text, x: 145, y: 100 + i * 20 },
  ]);
  expect(await paragraphsOf([{ texts: [...setLines(LONG, { y: 300 }), ...texts] }])).toEqual([
    ...items.map((text) => `- ${text}`),
    LONG,
  ]);
});

test("a short title right of the header's gap is no part of the right column", async () => {
  const texts = [
    { text: "UBND XÃ", x: 100, y: 70, size: 12 },
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x: 290, y: 70, size: 12 },
    { text: "Số: 12/KH", x: 95, y: 90, size: 12 },
    { text: "Độc lập - Tự do - Hạnh phúc", x: 312, y: 90, size: 12 },
    { text: "KẾ HOẠCH", x: 285, y: 115 },
    ...setLines(LONG, { y: 150 }),
  ];
  expect((await paragraphsOf([{ texts }])).slice(1)).toEqual([
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "KẾ HOẠCH",
    LONG,
  ]);
});

/** Lines set in the middle of the page. */
const centered = (lines: string[], y: number): Drawn[] =>
  lines.map((text, i) => ({ text, x: 309 - (text.length * 14 * CHARACTER_WIDTH) / 2, y: y + i * 20 }));

test("a title over several lines is one; the document's kind above it is not part of it", async () => {
  const title = [
    "Kết luận của Chủ tịch Ủy ban nhân dân xã tại phiên họp",
    "Ủy ban nhân dân xã tháng 6 và nhiệm vụ của tháng 7 năm",
    "2026",
  ];
  const body = `${LONG} ${OTHER} `.repeat(4).trim();
  const texts = [...centered(["THÔNG BÁO"], 80), ...centered(title, 110), ...setLines(body, { y: 200 })];
  expect(await paragraphsOf([{ texts }])).toEqual(["THÔNG BÁO", title.join(" "), body]);
});

test("a recipient cut before a dash is one line; a dash behind a whole line opens the next", async () => {
  const list = ["- Ủy ban Mặt trận và các tổ chức chính trị", "- xã hội xã;", "- Như trên", "- Lưu: VT."].map(
    (text, i) => ({ text, x: 85, y: 415 + i * 13, size: 10 }),
  );
  const texts = [
    ...setLines(LONG, { y: 100 }),
    { text: "Nơi nhận:", x: 85, y: 400, size: 12 },
    { text: "TM. ỦY BAN NHÂN DÂN", x: 370, y: 400 },
    ...list,
    { text: "CHỦ TỊCH", x: 410, y: 420 },
  ];
  expect((await paragraphsOf([{ texts }]))[1]).toBe(
    "Nơi nhận:\n- Ủy ban Mặt trận và các tổ chức chính trị - xã hội xã;\n- Như trên\n- Lưu: VT.",
  );
});

test("a day that is cut in a narrow column of the header is one line", async () => {
  const texts = [
    { text: "UBND XÃ SƠN HÀ", x: 100, y: 70, size: 12 },
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", x: 320, y: 70, size: 12 },
    { text: "Số: 12/TB-UBND", x: 95, y: 90, size: 12 },
    { text: "NAM", x: 400, y: 85, size: 12 },
    { text: "Sơn Hà, ngày 14 tháng 6 năm", x: 330, y: 110, size: 12 },
    { text: "2026", x: 400, y: 125, size: 12 },
    ...setLines(LONG, { y: 200 }),
  ];
  expect((await paragraphsOf([{ texts }]))[1]).toBe(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSơn Hà, ngày 14 tháng 6 năm 2026",
  );
});

/** The frame of a table whose cells are `columns` and `rows` wide; skips rules by their key. */
const frame = (xs: number[], ys: number[], without: string[] = []): NonNullable<PdfPage["rules"]> =>
  [
    ...ys.flatMap((y, r) =>
      xs.slice(1).map((x1, c) => ({ key: `h${r},${c}`, x0: xs[c]!, y0: y, x1, y1: y + 0.5 })),
    ),
    ...xs.flatMap((x, c) =>
      ys.slice(1).map((y1, r) => ({ key: `v${r},${c}`, x0: x, y0: ys[r]!, x1: x + 0.5, y1 })),
    ),
  ].filter(({ key }) => !without.includes(key));

test("a ruled table is rows; cells merged down or across keep their place", async () => {
  const xs = [85, 120, 300, 420, 540];
  const ys = [100, 130, 160, 220, 280];
  const inCell = (c: number, r: number, text: string, line = 0): Drawn => ({
    text,
    x: xs[c]! + 5,
    y: ys[r]! + 15 + line * 14,
    size: 11,
  });
  const texts = [
    inCell(0, 0, "TT"),
    inCell(1, 0, "Nhiệm vụ"),
    inCell(2, 0, "Chủ trì"),
    inCell(3, 0, "Thời hạn"),
    inCell(0, 1, "I. Kinh tế"),
    inCell(0, 2, "1"),
    inCell(1, 2, "Rà soát quy hoạch sử"),
    inCell(1, 2, "dụng đất", 1),
    inCell(3, 2, "30/6/2026"),
    { text: "Sở Xây dựng", x: xs[2]! + 5, y: 225, size: 11 },
    inCell(0, 3, "2"),
    inCell(1, 3, "Lập danh mục"),
    inCell(3, 3, "Quý III"),
  ];
  const merged = ["v1,1", "v1,2", "v1,3", "h3,2"];
  const { text, pages } = await read([{ texts, rules: frame(xs, ys, merged) }]);
  expect(text.split("\n")).toEqual([
    "| TT | Nhiệm vụ | Chủ trì | Thời hạn |",
    "| I. Kinh tế | | | |",
    "| 1 | Rà soát quy hoạch sử dụng đất | Sở Xây dựng | 30/6/2026 |",
    "| 2 | Lập danh mục | | Quý III |",
  ]);
  const box = pages[0]!.lines.find((l) => text.slice(l.start, l.end) === "dụng đất");
  expect(box).toMatchObject({ page: 1, x: 125 });
});

test("a table over two pages is one; its repeated head goes and a cut row is whole", async () => {
  const xs = [85, 120, 400, 540];
  const row = (ys: number[], r: number, cells: string[]): Drawn[] =>
    cells.map((text, c) => ({ text, x: xs[c]! + 5, y: ys[r]! + 15, size: 11 })).filter((d) => d.text !== "");
  const [upper, lower] = [
    [700, 730, 760],
    [100, 130, 160, 190],
  ];
  const { text } = await read([
    {
      texts: [
        ...row(upper, 0, ["TT", "Nhiệm vụ", "Thời hạn"]),
        ...row(upper, 1, ["1", "Hoàn thiện quy chế", "Tháng 7"]),
      ],
      rules: frame(xs, upper),
    },
    {
      texts: [
        ...row(lower, 0, ["TT", "Nhiệm vụ", "Thời hạn"]),
        ...row(lower, 1, ["", "phối hợp", ""]),
        ...row(lower, 2, ["2", "Báo cáo", "Tháng 8"]),
      ],
      rules: frame(xs, lower),
    },
  ]);
  expect(text.split("\n")).toEqual([
    "| TT | Nhiệm vụ | Thời hạn |",
    "| 1 | Hoàn thiện quy chế phối hợp | Tháng 7 |",
    "| 2 | Báo cáo | Tháng 8 |",
  ]);
});

test("a table without rules at its sides and below its last row is whole", async () => {
  const texts = ["TT", "Nhiệm vụ", "Thời hạn"].flatMap((head, c) => [
    { text: head, x: 90 + c * 150, y: 115, size: 11 },
    { text: ["1", "Báo cáo", "Quý III"][c]!, x: 90 + c * 150, y: 145, size: 11 },
  ]);
  const rules = [
    ...[100, 130].map((y) => ({ x0: 85, y0: y, x1: 540, y1: y + 0.5 })),
    ...[230, 380].map((x) => ({ x0: x, y0: 100, x1: x + 0.5, y1: 160 })),
  ];
  expect((await read([{ texts, rules }])).text).toBe(
    "| TT | Nhiệm vụ | Thời hạn |\n| 1 | Báo cáo | Quý III |",
  );
});

test("characters drawn in any order come out in reading order (fallback fonts)", async () => {
  const lines = setLines(LONG, { y: 100 });
  const width = 14 * CHARACTER_WIDTH;
  const pieces = lines.flatMap((line) =>
    [...line.text].map((char, i) => ({ text: char, x: line.x + i * width, y: line.y })),
  );
  // First every letter with a mark, then all others, as programs draw them that change fonts.
  const marked = pieces.filter((p) => p.text.charCodeAt(0) > 127);
  const others = pieces.filter((p) => p.text.charCodeAt(0) <= 127 && p.text !== " ");
  expect((await read([{ texts: [...marked, ...others] }])).text).toBe(LONG);
});

test("letters and their marks drawn apart are one letter; old fonts are decoded", async () => {
  const { text } = await read([
    {
      texts: [
        ...setLines("Trie\u0302\u0309n khai nhie\u0302\u0323m vu\u0323 tro\u0323ng ta\u0302m", { y: 100 }),
        { text: "Céng hßa x· héi", x: 121, y: 200, font: ".VnTime" },
      ],
    },
  ]);
  expect(text).toBe("Triển khai nhiệm vụ trọng tâm\n\nCộng hòa xã hội");
});

test.each([0, 90])(
  "every word lies in the box of its line, on a page turned by %i degrees",
  async (rotate) => {
    const word = { text: "Phụ lục danh mục", x: 100, y: 200, size: 10, turned: rotate === 90 };
    const { text, pages } = await read([{ texts: [word], rotate }]);
    const [width, height] = rotate === 90 ? [842, 595] : [595, 842];
    expect(pages[0]).toMatchObject({ page: 1, start: 0, end: text.length, width, height });
    const line = pages[0]!.lines[0]!;
    expect(text.slice(line.start, line.end)).toBe(word.text);
    expect(line.x).toBeCloseTo(100, 0);
    expect(line.width).toBeCloseTo(word.text.length * 10 * CHARACTER_WIDTH, 0);
    expect(line.y).toBeLessThan(200);
    expect(line.y + line.height).toBeGreaterThanOrEqual(200);
    expect(line.height).toBeLessThan(16);
  },
);

test("ligatures, and letters that old fonts name wrongly, are the letters they show", async () => {
  const { text } = await read([{ texts: setLines("Trƣờng hợp ﬁle ð\u00ednh kèm, Ðiều ﬂy-cam", { y: 100 }) }]);
  expect(text).toBe("Trường hợp file đính kèm, Điều fly-cam");
});

/** Letters moved on in the alphabet: a font whose table of letters is wrong. */
const wrong = (text: string): string =>
  text.replace(/[^\s\d.,]/gu, (char) => String.fromCodePoint(char.codePointAt(0)! + 3));
const PAGE = setLines(`${LONG} ${OTHER}`, { y: 100 });
const wrongPage = PAGE.map((line) => ({ ...line, text: wrong(line.text) }));

test("a text layer with a wrong table of letters is none; the page is named and stays in the map", async () => {
  const { text, pages, warnings } = await read([{ texts: PAGE }, { texts: wrongPage }]);
  expect(text).toBe(`${LONG} ${OTHER}`);
  expect(pages).toMatchObject([{ page: 1 }, { page: 2, start: text.length, end: text.length, lines: [] }]);
  expect(warnings.map((w) => w.code)).toEqual(["PDF_TEXT_SUSPECT"]);
  expect(warnings[0]?.message).toContain("trang 2 sai phông chữ");
});

test("a last page with few words is as wrong as all before it", async () => {
  const last = [{ text: wrong("Nguyễn Văn Mẫu"), x: 300, y: 100 }];
  await expect(read([{ texts: wrongPage }, { texts: last }])).rejects.toMatchObject({
    code: "FILE_TEXT_UNREADABLE",
  });
});

test("a font without any table of letters is told by its signs", async () => {
  const signs = PAGE.map((line) => ({
    ...line,
    text: line.text.replace(/\p{L}/gu, (char) => String.fromCodePoint(1 + (char.codePointAt(0)! % 8))),
  }));
  await expect(read([{ texts: signs }])).rejects.toMatchObject({ code: "FILE_TEXT_UNREADABLE" });
});

test("a page in English or of figures is no broken one", async () => {
  const english = "The plan of the province for the year, with all of its tables, was read and found whole.";
  const figures = Array.from({ length: 30 }, (_, i) => ({
    text: `${i * 37},5 - ${i}%`,
    x: 90,
    y: 60 + i * 20,
  }));
  const { warnings } = await read([{ texts: setLines(english.repeat(4), { y: 80 }) }, { texts: figures }]);
  expect(warnings).toEqual([]);
});

test("TCVN3 in a font that does not say so is decoded by its words", async () => {
  const words =
    "Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh khÈn tr\u00ad¬ng rµ so¸t, hoµn thµnh viÖc gi¶i ng©n vèn ®Çu t\u00ad c«ng, b¸o c¸o kÕt qu¶";
  const { text } = await read([{ texts: setLines(words, { y: 100, size: 10 }) }]);
  expect(text).toContain("Uỷ ban nhân dân tỉnh yêu cầu các sở, ban, ngành khẩn");
});

test("a page without text among others is named in a warning, unless it is blank", async () => {
  const drawn = { rules: [{ x0: 80, y0: 80, x1: 300, y1: 200 }] };
  const { warnings } = await read([{ texts: setLines(LONG, { y: 100 }) }, {}, drawn]);
  expect(warnings).toEqual([
    { code: "PDF_PAGES_WITHOUT_TEXT", message: expect.stringContaining("Trang 3 trên tổng số 3 trang") },
  ]);
});

test("no page with text: a scan, also when only a signature has words", async () => {
  for (const pages of [[{}, {}], [{ stamps: [{ text: "Ký bởi: Văn phòng", x: 300, y: 100 }] }]])
    await expect(read(pages)).rejects.toMatchObject({ code: "FILE_SCANNED" });
});

test("a PDF with a password says so", async () => {
  const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>/ID[<01><01>]`;
  await expect(
    readPdf(buildPdf([{ texts: setLines(LONG, { y: 100 }) }], encrypt), DEFAULT_LIMITS),
  ).rejects.toEqual(new FileError("FILE_PASSWORD", "pdf error 4"));
});

const CORPUS = new URL("../../../../../../shared/corpus/files/", import.meta.url);
test.skipIf(!existsSync(CORPUS))(
  "real documents of the corpus (skipped where the corpus is absent)",
  async () => {
    const plan = await readPdf(
      readFileSync(new URL("gl-kh-289-kinh-doanh-ben-vung-2026.pdf", CORPUS)),
      DEFAULT_LIMITS,
    );
    expect(plan.pages).toHaveLength(12);
    expect(plan.text).toMatch(/^Số: 289\/KH-UBND$/mu);
    expect(plan.text).toMatch(/, ngày 20 tháng 7 năm 2026$/mu);
    expect(plan.text.match(/^\| \d+ \| .* \|$/gmu)).toHaveLength(14);
    for (const { start, end, lines } of plan.pages)
      for (const line of lines)
        expect(line.start >= start && line.end <= end && line.start < line.end).toBe(true);
    for (const scan of ["qn-ct-07-thi-hanh-an-hanh-chinh-2018.pdf", "qn-ct-08-ho-tro-nha-dau-tu-2018.pdf"])
      await expect(readPdf(readFileSync(new URL(scan, CORPUS)), DEFAULT_LIMITS)).rejects.toMatchObject({
        code: "FILE_SCANNED",
      });
  },
);
