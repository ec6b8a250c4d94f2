import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { columnLetters, type SheetRow, type SheetTable } from "./table.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

const CREATED = new Date("2031-03-04T05:06:07Z");
const table = (more: Partial<SheetTable> = {}): SheetTable => ({
  name: "Nhiệm vụ",
  properties: { title: "Sổ theo dõi & đôn đốc", author: "UBND tỉnh Bình Sơn", created: CREATED },
  head: [
    { text: "UBND TỈNH BÌNH SƠN", as: "authority" },
    { text: "SỔ THEO DÕI NHIỆM VỤ", as: "title" },
  ],
  columns: [
    { key: "index", heading: "STT", type: "number", width: 6 },
    { key: "task", heading: "Nhiệm vụ", type: "text", width: 50 },
    { key: "due", heading: "Thời hạn", type: "date", width: 12 },
    { key: "share", heading: "Tỷ lệ", type: "percent", width: 10 },
    { key: "state", heading: "Trạng thái", type: "text", width: 16 },
  ],
  rows: [
    [1, "Rà soát đường dân sinh", "2031-02-28", 0.875, "Quá hạn"],
    [2, "Lập danh sách hộ phải di dời", null, 1, "Đang làm"],
  ],
  ...more,
});
const withTask = (task: string, more: Partial<SheetTable> = {}) =>
  table({ rows: [[1, task, null, 0, ""]], ...more });

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const xlsx = async (of: SheetTable) => bytesOf(writeXlsx(of));
const csv = async (of: SheetTable, separator?: "," | ";") =>
  (await bytesOf(writeCsv(of, separator))).toString("utf8");
async function partsOf(of: SheetTable): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await xlsx(of)));
  return Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, Buffer.from(v).toString("utf8")]));
}
const sheetOf = async (of: SheetTable) => (await partsOf(of))["xl/worksheets/sheet1.xml"]!;
async function readBack(of: SheetTable): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(await xlsx(of));
  return sheet!.data;
}

describe("a workbook", () => {
  test("is read back by another program with real dates, real numbers and Vietnamese words", async () => {
    const rows = await readBack(table());
    expect(rows[0]![0]).toBe("UBND TỈNH BÌNH SƠN");
    expect(rows[2]).toEqual(["STT", "Nhiệm vụ", "Thời hạn", "Tỷ lệ", "Trạng thái"]);
    expect(rows[3]).toEqual([
      1,
      "Rà soát đường dân sinh",
      new Date("2031-02-28T00:00:00Z"),
      0.875,
      "Quá hạn",
    ]);
    expect(rows[4]).toEqual([2, "Lập danh sách hộ phải di dời", null, 1, "Đang làm"]);
  });

  test("keeps its headings in sight, filters, and prints on A4 landscape with repeated headings and page numbers", async () => {
    const parts = await partsOf(table());
    const sheet = parts["xl/worksheets/sheet1.xml"]!;
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A3:E5"/>');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain("&amp;L&amp;9Sổ theo dõi &amp;&amp; đôn đốc&amp;R&amp;9Trang &amp;P/&amp;N");
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Nhiệm vụ'!$3:$3</definedName>`,
    );
    expect(parts["xl/workbook.xml"]).toContain("'Nhiệm vụ'!$A$3:$E$5");
    expect(parts["docProps/core.xml"]).toContain("<dc:title>Sổ theo dõi &amp; đôn đốc</dc:title>");
    expect(parts["docProps/core.xml"]).toContain("2031-03-04T05:06:07Z");
  });

  test("of an official register numbers its columns below the headings", async () => {
    const rows = await readBack(table({ numbered: true }));
    expect(rows[3]).toEqual(["(1)", "(2)", "(3)", "(4)", "(5)"]);
    const sheet = await sheetOf(table({ numbered: true }));
    expect(sheet).toContain('<autoFilter ref="A4:E6"/>');
  });

  test("counts at its foot by formulas over exactly the rows, with their value for those who do not reckon", async () => {
    const of = table({
      foot: ({ range, count }) => [
        { task: "Tổng số", state: { formula: `COUNTA(${range("task")})`, value: count } },
        { task: "Tỷ lệ", share: { formula: `AVERAGE(${range("share")})`, value: 0.9375, percent: true } },
      ],
    });
    const sheet = await sheetOf(of);
    expect(sheet).toContain('<c r="E7" s="11"><f>COUNTA(B4:B5)</f><v>2</v></c>');
    expect(sheet).toContain('<c r="D8" s="12"><f>AVERAGE(D4:D5)</f><v>0.9375</v></c>');
    expect((await readBack(of))[6]).toEqual([null, "Tổng số", null, null, 2]);
  });

  test("without rows has its headings, and its formulas look at an empty line", async () => {
    const of = table({
      rows: [],
      foot: ({ range, count }) => [{ state: { formula: `COUNTA(${range("task")})`, value: count } }],
    });
    expect(await sheetOf(of)).toContain("<f>COUNTA(B4:B4)</f><v>0</v>");
    expect((await readBack(of))[2]).toContain("Nhiệm vụ");
  });

  test.each(["=1+2", "+84 912", "-5", "@SUM(A1)", "\t=1", "  =HYPERLINK(1)", "＝1+2"])(
    "never runs %j: it is text, and stays text when edited",
    async (words) => {
      const sheet = await sheetOf(withTask(words));
      expect(sheet).not.toContain("<f>");
      expect(sheet).toContain('<c r="B4" s="6" t="inlineStr">');
      expect((await readBack(withTask(words)))[3]![1]).toBe(words.trim());
    },
  );

  test.each([
    ["a\u0000b\u0007c", "abc"],
    ["một\r\nhai", "một\nhai"],
    ["nửa chữ \ud83d", "nửa chữ \ufffd"],
    ["<&>\"'", "<&>\"'"],
    ["]]>", "]]>"],
  ])("holds %j without breaking", async (words, read) => {
    expect((await readBack(withTask(words)))[3]![1]).toBe(read);
  });

  test("does not let Excel read _x0041_ as a letter", async () => {
    expect(await sheetOf(withTask("mã _x0041_"))).toContain("mã _x005F_x0041_");
  });

  test("cuts a text that no cell can hold", async () => {
    const words = (await readBack(withTask("ạ".repeat(40_000))))[3]![1] as string;
    expect(words.length).toBe(32_767);
    expect(words.endsWith("ạ…")).toBe(true);
  });

  test.each(["2031-02-30", "1899-01-01", "cuối quý", ""])(
    "shows a date that is none (%j) as it was written",
    async (due) => {
      const rows = await readBack(table({ rows: [[1, "x", due, 0, "y"]] }));
      const shown = due.replace(/^(\d+)-(\d+)-(\d+)$/, "$3/$2/$1");
      expect(rows[3]![2]).toBe(shown || null);
    },
  );

  test("makes a row as high as its longest cell needs, so that nothing is hidden where no program reckons it", async () => {
    const heightOf = async (words: string) =>
      Number(/<row r="4" ht="(\d+)">/.exec(await sheetOf(withTask(words)))![1]);
    expect(await heightOf("Rà soát")).toBe(15);
    expect(await heightOf("Rà soát\nbáo cáo\nkiến nghị")).toBe(45);
    const sentence = "Rà soát, tổng hợp khó khăn, vướng mắc của các dự án trên địa bàn, báo cáo UBND tỉnh. ";
    expect(await heightOf(sentence)).toBe(30);
    expect(await heightOf(sentence.repeat(3))).toBeGreaterThanOrEqual(75);
    expect(await heightOf("a".repeat(160))).toBeGreaterThanOrEqual(45);
    expect(await heightOf(sentence.repeat(300))).toBe(409);
  });

  test("has a tab name that Excel takes", async () => {
    const book = (await partsOf(table({ name: "'Sổ [1/2]: theo dõi*? nhiệm vụ năm 2031 của tỉnh'" })))[
      "xl/workbook.xml"
    ]!;
    const name = /<sheet name="([^"]*)"/.exec(book)![1]!;
    expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  test("pulls rows only as fast as it is taken, and lets go of them when nobody takes it any more", async () => {
    let made = 0;
    let ended = false;
    function* rows(): Generator<SheetRow> {
      try {
        for (;;) yield [++made, "Rà soát ".repeat(50), null, 0, String(Math.sin(made))];
      } finally {
        ended = true;
      }
    }
    const parts = writeXlsx(table({ rows: rows() }));
    let bytes = 0;
    while (bytes < 100_000) bytes += (await parts.next()).value!.length;
    const before = made;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made - before).toBeLessThan(5_000);
    await parts.return(undefined);
    // The source ends as soon as the stream before it has been told.
    await expect.poll(() => ended).toBe(true);
  });

  test("hands on what goes wrong with the rows", async () => {
    function* rows(): Generator<SheetRow> {
      yield [1, "x", null, 0, ""];
      throw new Error("hỏng giữa chừng");
    }
    await expect(xlsx(table({ rows: rows() }))).rejects.toThrow("hỏng giữa chừng");
  });
});

describe("CSV", () => {
  test("begins with a byte order mark and has headings, dates as people write them, lines that end in CRLF", async () => {
    const bytes = await bytesOf(writeCsv(table()));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await csv(table())).slice(1)).toBe(
      'STT,Nhiệm vụ,Thời hạn,Tỷ lệ,Trạng thái\r\n1,Rà soát đường dân sinh,28/02/2031,"87,5%",Quá hạn\r\n2,Lập danh sách hộ phải di dời,,"100,0%",Đang làm\r\n',
    );
  });

  test("parts cells by semicolons when asked to", async () => {
    expect(await csv(table(), ";")).toContain("1;Rà soát đường dân sinh;28/02/2031;87,5%;Quá hạn\r\n");
  });

  test("quotes separators, quotes and line breaks (RFC 4180)", async () => {
    const text = await csv(withTask('Rà soát "điểm nóng", báo cáo\nngay'));
    expect(text).toContain('1,"Rà soát ""điểm nóng"", báo cáo\nngay",,');
  });

  test.each(["=1+2", "+84 912", "-5", "@SUM(A1)", "\t=1", "＝1+2", " =1"])(
    "puts an apostrophe before %j, which would run",
    async (words) => {
      expect(await csv(withTask(words))).toContain(`'${words}`);
    },
  );

  test("leaves negative numbers of ours alone", async () => {
    expect(await csv(table({ rows: [[-3, "x", null, 0, ""]] }))).toContain("\r\n-3,x");
  });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is called %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
