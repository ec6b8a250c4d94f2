import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDirective } from "../../../../directives/src/index.ts";
import { buildXlsx, STYLES } from "../../../test/build-xlsx.ts";
import { DEFAULT_LIMITS, extractTextInline, FILE_ERRORS, FileError, type Limits } from "../../index.ts";
import type { SheetColumnKind } from "../../types.ts";

const day = (number: number) => ({ number, style: STYLES.day });
const HEADINGS = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"];
const LIST = [
  [1, "Rà soát vốn đầu tư công năm 2026", "Sở Tài chính", "Sở Xây dựng", day(46254), "Báo cáo"],
  [2, "Kiểm tra các trạm y tế cấp xã", "Sở Y tế", null, "Quý IV/2026", null],
];

const read = (bytes: Uint8Array, mappings = {}, limits: Partial<Limits> = {}) =>
  extractTextInline(bytes, { sheetMappings: mappings, limits });
const rowsOf = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("|"));

async function refused(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const outcome = await read(bytes, {}, limits).catch((error: unknown) => error);
  if (!(outcome instanceof FileError)) throw new Error("was read");
  expect(FILE_ERRORS[outcome.code]).toBe(outcome.message);
  return outcome.code;
}

describe("a task list", () => {
  test("becomes a table in the reader's words, days as dd/mm/yyyy", async () => {
    const { text, mediaType, sheets } = await read(
      buildXlsx([{ name: "Danh mục", rows: [HEADINGS, ...LIST] }]),
    );
    expect(mediaType).toContain("spreadsheetml");
    expect(rowsOf(text)).toEqual([
      "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm |",
      "| 1 | Rà soát vốn đầu tư công năm 2026 | Sở Tài chính | Sở Xây dựng | 20/08/2026 | Báo cáo |",
      "| 2 | Kiểm tra các trạm y tế cấp xã | Sở Y tế |  | Quý IV/2026 |  |",
    ]);
    expect(sheets).toMatchObject([{ headingRow: 1, rowCount: 2, mappedBy: "headings" }]);
  });

  test("is read to orders, each tied to the words of its row", async () => {
    const { text } = await read(
      buildXlsx([
        {
          name: "Danh mục",
          rows: [
            ["UBND TỈNH SƠN HÀ"],
            ["DANH MỤC NHIỆM VỤ GIAO CÁC SỞ, NGÀNH"],
            ["(Kèm theo Thông báo số 45/TB-UBND ngày 05/8/2026)"],
            [],
            [...HEADINGS, "Ngày giao", "Kết quả thực hiện"],
            ["I", "Lĩnh vực tài chính"],
            [...(LIST[0] ?? []), day(46239), "Đang thực hiện"],
            [...(LIST[1] ?? []), day(46239), null],
          ],
        },
      ]),
    );
    const { tasks } = readDirective(text, { today: "2026-08-10" });
    expect(tasks).toHaveLength(2);
    const [first, second] = tasks;
    expect(text.slice(first?.spans[0]?.start, first?.spans[0]?.end)).toContain("Rà soát vốn đầu tư công");
    expect(first?.leads[0]?.name).toBe("Sở Tài chính");
    expect(first?.coordinators[0]?.name).toBe("Sở Xây dựng");
    expect(first?.deadline?.due).toBe("2026-08-20");
    expect(second?.leads[0]?.name).toBe("Sở Y tế");
    expect(second?.deadline?.due).toBe("2026-12-31");
    expect(rowsOf(text)[5]).toContain("Ngày giao: 05/08/2026; Kết quả thực hiện: Đang thực hiện");
  });

  test("orders nothing by its titles, however many there are, nor by the words between its rows", async () => {
    const titles = [
      "UBND HUYỆN ĐỒNG MẪU",
      "VĂN PHÒNG",
      "DANH MỤC",
      "NHIỆM VỤ GIAO CÁC PHÒNG, BAN",
      "Tháng 8 năm 2026",
    ];
    const rows = [...titles.map((title) => [title]), HEADINGS, ["A", "Giao các sở, ngành"], ...LIST];
    const { text } = await read(buildXlsx([{ name: "S", rows }]));
    expect(readDirective(text, { today: "2026-08-10" }).tasks).toHaveLength(2);
    for (const title of titles) expect(text).toContain(title);
  });

  test("may have headings over two rows, with merged cells above them", async () => {
    const { text } = await read(
      buildXlsx([
        {
          name: "KH",
          rows: [
            ["STT", "Nhiệm vụ", "Phân công", null, "Thời hạn"],
            [null, null, "Chủ trì", "Phối hợp", null],
            [1, "Lập quy hoạch chi tiết", "Sở Xây dựng", "Sở Tài chính", "30/6/2026"],
          ],
          merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
        },
      ]),
    );
    expect(rowsOf(text)).toEqual([
      "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |",
      "| 1 | Lập quy hoạch chi tiết | Sở Xây dựng | Sở Tài chính | 30/6/2026 |",
    ]);
  });

  test("whose owner is merged over several rows gives it to each of them", async () => {
    const rows = [
      HEADINGS,
      [1, "Việc một", "Sở Y tế"],
      [2, "Việc hai"],
      [3, "Việc ba"],
      [4, "Việc bốn", "Sở Nội vụ"],
    ];
    const { text } = await read(buildXlsx([{ name: "S", rows, merges: ["C2:C4"] }]));
    expect(rowsOf(text).map((row) => row.split(" | ")[2])).toEqual([
      "Cơ quan chủ trì",
      "Sở Y tế",
      "Sở Y tế",
      "Sở Y tế",
      "Sở Nội vụ",
    ]);
  });

  test("cells with line breaks and bars stay one cell; rich text and phonetic readings are one text", async () => {
    const rich = {
      type: "inlineStr",
      xml: "<is><r><t>Báo cáo </t></r><r><t>quý</t></r><rPh><t>x</t></rPh></is>",
    };
    const rows = [HEADINGS, [1, "Rà soát_x000D_\nđề án A|B", "Sở Y tế", null, null, rich]];
    expect(rowsOf((await read(buildXlsx([{ name: "S", rows }]))).text)[1]).toBe(
      "| 1 | Rà soát đề án A¦B | Sở Y tế |  |  | Báo cáo quý |",
    );
  });
});

describe("several sheets", () => {
  test("all task lists are read under their names; others and hidden ones are told", async () => {
    const { text, warnings, sheets } = await read(
      buildXlsx([
        { name: "Quý III", rows: [HEADINGS, LIST[0] ?? []] },
        {
          name: "Danh bạ",
          rows: [
            ["Họ và tên", "Điện thoại"],
            ["Lê Văn Mẫu", "0123"],
          ],
        },
        { name: "Quý IV", rows: [HEADINGS, LIST[1] ?? []] },
        { name: "Nháp", rows: [HEADINGS, LIST[1] ?? []], state: "hidden" },
      ]),
    );
    expect(text.match(/^Trang.*$/gm)).toEqual(["Trang tính “Quý III”", "Trang tính “Quý IV”"]);
    expect(text).not.toContain("Lê Văn Mẫu");
    expect(warnings.map(({ message }) => message)).toEqual([
      "Chưa đọc các trang tính: “Danh bạ”, “Nháp” (đang ẩn). Nếu cần: với trang đang ẩn, bỏ ẩn bằng Excel, lưu rồi nhập lại; với trang khác, chọn cột ở mục “Cột của bảng tính”.",
    ]);
    expect(sheets?.map(({ mappedBy }) => mappedBy)).toEqual(["headings", null, "headings"]);
  });
});

describe("headings that nobody knows", () => {
  const rows = [
    ["Mã", "Hạng mục", "Nơi nhận", "Xong lúc"],
    ["A1", "Sửa đường liên thôn", "Phòng Kinh tế", day(46254)],
  ];
  const workbook = buildXlsx([{ name: "S", rows }]);

  test("leave the sheet as it stands, and ask", async () => {
    const { sheets, text } = await read(workbook);
    expect(sheets).toMatchObject([
      {
        mappedBy: null,
        headingRow: 1,
        columns: [
          { column: "A", heading: "Mã", kind: "note" },
          { column: "B", heading: "Hạng mục", kind: "note" },
          { column: "C" },
          { column: "D" },
        ],
        rows: [["A1", "Sửa đường liên thôn", "Phòng Kinh tế", "20/08/2026"]],
      },
    ]);
    expect(text).toContain("Sửa đường liên thôn");
  });

  test("are read as a person has said, also in the next file with the same headings in other letters", async () => {
    const key = (await read(workbook)).sheets?.[0]?.key ?? "";
    const mapping: SheetColumnKind[] = ["ignore", "task", "lead", "deadline"];
    const next = buildXlsx([
      {
        name: "Tháng sau",
        rows: [
          ["Danh sách"],
          ["MÃ", "HẠNG MỤC:", "Nơi  nhận", "xong lúc"],
          ["B2", "Xây cầu", "Phòng Nội vụ", day(46255)],
        ],
      },
    ]);
    const { text, sheets } = await read(next, { [key]: mapping });
    expect(rowsOf(text)).toEqual([
      "| Danh sách |",
      "| Nhiệm vụ | Cơ quan chủ trì | Thời hạn |",
      "| Xây cầu | Phòng Nội vụ | 21/08/2026 |",
    ]);
    expect(sheets?.[0]?.mappedBy).toBe("person");
  });

  test("a mapping for other headings changes nothing; one without tasks leaves the sheet out", async () => {
    expect((await read(workbook, { abc: ["task"] })).sheets?.[0]?.mappedBy).toBeNull();
    const list = { name: "List", rows: [HEADINGS, ...LIST] };
    const both = buildXlsx([list, { name: "S", rows }]);
    const key = (await read(both)).sheets?.[0]?.key ?? "";
    const left = await read(both, { [key]: HEADINGS.map(() => "ignore") });
    expect(left.sheets?.[0]?.mappedBy).toBe("person");
    expect(left.text).not.toContain("Cơ quan chủ trì");
  });
});

describe("days and values", () => {
  test("of files that count from 1904, of months, and of formulas by the value they were saved with", async () => {
    const rows = [
      ["Nhiệm vụ", "Thời hạn", "Sản phẩm", "Ghi chú"],
      [
        "Việc một",
        day(44792),
        { xml: "<f>A1&amp;B1</f><v>Tờ trình</v>", type: "str" },
        { number: 0.5, style: STYLES.percent },
      ],
      ["Việc hai", { number: 44792, style: STYLES.month }, null, { number: 44792, style: STYLES.builtInDay }],
    ];
    const { text } = await read(buildXlsx([{ name: "S", rows }], { from1904: true }));
    expect(rowsOf(text).slice(1)).toEqual([
      "| Việc một | 20/08/2026 | Tờ trình | 50% |",
      "| Việc hai | tháng 08/2026 |  | 20/08/2026 |",
    ]);
  });

  test("errors and formulas without a value are empty, and told", async () => {
    const rows = [
      ["Nhiệm vụ", "Thời hạn"],
      ["Việc một", { xml: "<f>[1]Sheet1!A1</f>" }],
      ["Việc hai", { xml: "<f>B1</f><v>#REF!</v>", type: "e" }],
    ];
    const { text, warnings } = await read(buildXlsx([{ name: "S", rows }]));
    expect(text).not.toContain("#REF!");
    expect(warnings).toMatchObject([
      { code: "SHEET_CELLS_UNKNOWN", message: expect.stringContaining("2 ô") },
    ]);
  });
});

describe("hostile and odd workbooks", () => {
  const list = { name: "S", rows: [HEADINGS, ...LIST] };

  test("a secrecy stamp in a cell above the table, or in the running head, is refused", async () => {
    expect(await refused(buildXlsx([{ name: "S", rows: [["UBND TỈNH", null, "MẬT"], ...list.rows] }]))).toBe(
      "FILE_SECRET",
    );
    const head = '<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;14TỐI MẬT</oddHeader></headerFooter>';
    expect(await refused(buildXlsx([{ ...list, after: head }]))).toBe("FILE_SECRET");
  });

  test("a secrecy stamp on a sheet that is not read, its headings included, or on a hidden one, is refused", async () => {
    const covers = [
      [["UBND TỈNH SƠN HÀ"], ["MẬT"]],
      [["UBND TỈNH SƠN HÀ", "TỐI MẬT"], ["Danh mục"]],
    ];
    for (const rows of covers) {
      expect(await refused(buildXlsx([{ name: "Bìa", rows }, list]))).toBe("FILE_SECRET");
      expect(await refused(buildXlsx([list, { name: "Bìa", rows, state: "veryHidden" }]))).toBe(
        "FILE_SECRET",
      );
    }
  });

  test("a hidden sheet that is too long, too wide or damaged does not stop the others", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => Array.from({ length: 300 }, () => `ô ${i}`));
    const hidden = { name: "Nháp", rows, state: "hidden" as const };
    expect(rowsOf((await read(buildXlsx([list, hidden]), {}, { maxSheetRows: 100 })).text)).toHaveLength(3);
    const damaged = buildXlsx([list, hidden], { parts: { "xl/worksheets/sheet2.xml": "<worksheet><a" } });
    expect(rowsOf((await read(damaged)).text)).toHaveLength(3);
  });

  test("very many empty rows are survived; more rows with words, or more cells, than allowed are refused", async () => {
    const empty = Array.from({ length: 50_000 }, () => []);
    expect(
      rowsOf((await read(buildXlsx([{ name: "S", rows: [...list.rows, ...empty] }]))).text),
    ).toHaveLength(3);
    const many = [
      { name: "A", rows: [HEADINGS, ...Array.from({ length: 60 }, (_, i) => [i, "Việc"])] },
      { name: "B", rows: [HEADINGS, ...Array.from({ length: 60 }, (_, i) => [i, "Việc"])] },
    ];
    expect(await refused(buildXlsx(many), { maxSheetRows: 100 })).toBe("FILE_TOO_MANY_ROWS");
    expect((await read(buildXlsx(many), {}, { maxSheetRows: 122 })).sheets).toHaveLength(2);
    const cells = buildXlsx([list], {
      parts: { "xl/worksheets/sheet1.xml": sheetXml(`<row>${"<c/>".repeat(5000)}</row>`) },
    });
    expect(await refused(cells, { maxXmlNodes: 4000 })).toBe("FILE_TOO_COMPLEX");
  });

  const sheetXml = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

  test("bombs of zip, entities, merged cells and far columns are refused", async () => {
    const bomb = sheetXml(`<row r="1"><c t="str"><v>${" ".repeat(6_000_000)}</v></c></row>`);
    expect(await refused(buildXlsx([list], { parts: { "xl/worksheets/sheet1.xml": bomb } }))).toBe(
      "FILE_TOO_COMPLEX",
    );
    const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetXml("")}`;
    expect(await refused(buildXlsx([list], { parts: { "xl/worksheets/sheet1.xml": entity } }))).toBe(
      "FILE_BROKEN",
    );
    const merges = Array.from({ length: 2000 }, () => "B1:B1048576");
    const rows = [HEADINGS, ...Array.from({ length: 1000 }, (_, i) => [i, "Việc"])];
    expect(await refused(buildXlsx([{ name: "S", rows, merges }]))).toBe("FILE_TOO_COMPLEX");
    const far = sheetXml(`<row r="1"><c r="XFD1" t="str"><v>xa</v></c></row>`);
    expect(await refused(buildXlsx([list], { parts: { "xl/worksheets/sheet1.xml": far } }))).toBe(
      "FILE_TOO_COMPLEX",
    );
  });

  test("broken ones: no sheet part, no cells, a string that is not there", async () => {
    expect(await refused(buildXlsx([list], { parts: { "xl/_rels/workbook.xml.rels": "<a/>" } }))).toBe(
      "FILE_BROKEN",
    );
    expect(await refused(buildXlsx([{ name: "S", rows: [[]] }]))).toBe("FILE_EMPTY");
    const rows = [
      ["Nhiệm vụ", "Thời hạn"],
      [{ xml: "<v>999</v>", type: "s" }, "Quý I"],
    ];
    expect(rowsOf((await read(buildXlsx([{ name: "S", rows }]))).text)[1]).toBe("|  | Quý I |");
  });

  test("a binary workbook and a presentation say what to do instead", async () => {
    const empty = new Uint8Array([1]);
    expect(await refused(zipSync({ "[Content_Types].xml": empty, "xl/workbook.bin": empty }))).toBe(
      "FILE_SPREADSHEET",
    );
    expect(await refused(zipSync({ "[Content_Types].xml": empty, "ppt/presentation.xml": empty }))).toBe(
      "FILE_SPREADSHEET",
    );
    expect(FILE_ERRORS.FILE_SPREADSHEET).toContain(".xlsx");
  });

  test("2,000 rows are all read", async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [
      i + 1,
      `Rà soát công trình số ${i + 1}`,
      "Sở Xây dựng",
      null,
      day(46254),
    ]);
    expect(
      rowsOf((await read(buildXlsx([{ name: "S", rows: [HEADINGS, ...rows] }]), {}, DEFAULT_LIMITS)).text),
    ).toHaveLength(2001);
  });
});
