import { expect, test } from "vitest";
import { buildDocx, cell, listItem, paragraph, part, run, table } from "../../../test/build-docx.ts";
import { DEFAULT_LIMITS } from "../../limits.ts";
import { readPacked } from "../packed/read-packed.ts";

const read = (body: string, parts: Record<string, string> = {}) =>
  readPacked(buildDocx(body, parts), DEFAULT_LIMITS).reading;
const textOf = (body: string, parts: Record<string, string> = {}): string => read(body, parts).text;

const level = (index: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string, nums: string): Record<string, string> => ({
  "word/numbering.xml": part(
    "numbering",
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`,
  ),
});
const num = (id: number, inside = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${inside}</w:num>`;

test("paragraphs are set apart by an empty line, breaks inside are line breaks, empty ones vanish", () => {
  const broken = `${run("THÔNG BÁO")}<w:r><w:br/></w:r>${run("Kết luận")}`;
  expect(textOf(paragraph(broken) + paragraph("") + paragraph("Nội dung"))).toBe(
    "THÔNG BÁO\nKết luận\n\nNội dung",
  );
});

test("words that Word cut into many runs are whole again", () => {
  expect(textOf(paragraph(run("UB") + run("ND huy") + run("ện")))).toBe("UBND huyện");
});

test("automatic numbers are written as shown: Roman, decimal in levels, letters, bullets", () => {
  const levels =
    level(0, "upperRoman", "%1.") +
    level(1, "decimal", "%2.") +
    level(2, "decimal", "%2.%3.") +
    level(3, "lowerLetter", "%4)") +
    level(4, "bullet", "\uf0b7");
  const body = [
    listItem("Kết quả", 1, 0),
    listItem("Kinh tế", 1, 1),
    listItem("Nông nghiệp", 1, 2),
    listItem("Công nghiệp", 1, 2),
    listItem("Xã hội", 1, 1),
    listItem("Y tế", 1, 2),
    listItem("Nhiệm vụ", 1, 0),
    listItem("Giao thông", 1, 1),
    listItem("Đường", 1, 3),
    listItem("Cầu", 1, 3),
    listItem("Cống", 1, 4),
  ].join("");
  expect(textOf(body, numbering(levels, num(1))).split("\n\n")).toEqual([
    "I. Kết quả",
    "1. Kinh tế",
    "1.1. Nông nghiệp",
    "1.2. Công nghiệp",
    "2. Xã hội",
    "2.1. Y tế",
    "II. Nhiệm vụ",
    "1. Giao thông",
    "a) Đường",
    "b) Cầu",
    "• Cống",
  ]);
});

test("lists on one definition count on; an override starts anew; a style can carry the list", () => {
  const parts = {
    ...numbering(
      level(0, "decimal", "%1."),
      num(1) + num(2) + num(3, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`),
    ),
    "word/styles.xml": part(
      "styles",
      `<w:style w:type="paragraph" w:styleId="Khoan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    ),
  };
  const styled = paragraph(run("ba"), `<w:pStyle w:val="Khoan"/>`);
  const out = paragraph(run("ngoài"), `<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>`);
  expect(
    textOf(listItem("một", 1) + listItem("hai", 2) + styled + out + listItem("lại một", 3), parts).split(
      "\n\n",
    ),
  ).toEqual(["1. một", "2. hai", "3. ba", "ngoài", "1. lại một"]);
});

test("the header of two columns reads row by row, the signature beside the recipients left first", () => {
  const header = table(
    [
      [
        cell(["UBND TỈNH SƠN HÀ", "VĂN PHÒNG"]),
        cell(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]),
      ],
      [cell("Số: 12/TB-VP"), cell("Sơn Hà, ngày 05 tháng 6 năm 2026")],
    ],
    { borders: false },
  );
  const foot = table(
    [
      [
        cell(["Nơi nhận:", "- Như trên;", "- Lưu: VT."]),
        cell(["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "", "", "Trần Văn Mẫu"]),
      ],
    ],
    { borders: false },
  );
  expect(textOf(header + paragraph("THÔNG BÁO") + foot)).toBe(
    [
      "UBND TỈNH SƠN HÀ\nVĂN PHÒNG",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
      "Số: 12/TB-VP",
      "Sơn Hà, ngày 05 tháng 6 năm 2026",
      "THÔNG BÁO",
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
      "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
      "Trần Văn Mẫu",
    ].join("\n\n"),
  );
});

test("data tables are rows; merged cells keep the columns countable", () => {
  const rows = [
    [cell("TT"), cell("Nhiệm vụ"), cell("Chủ trì"), cell("Thời hạn")],
    [cell("I. Kinh tế", `<w:gridSpan w:val="4"/>`)],
    [
      cell("1"),
      cell(["Rà soát quy hoạch;", "báo cáo | đề xuất"]),
      cell("Sở Xây dựng", `<w:vMerge w:val="restart"/>`),
      cell("30/6"),
    ],
    [cell("2"), cell("Lập danh mục"), cell("", "<w:vMerge/>"), cell("")],
  ];
  expect(textOf(table(rows)).split("\n")).toEqual([
    "| TT | Nhiệm vụ | Chủ trì | Thời hạn |",
    "| I. Kinh tế | | | |",
    "| 1 | Rà soát quy hoạch; báo cáo ¦ đề xuất | Sở Xây dựng | 30/6 |",
    "| 2 | Lập danh mục | | |",
  ]);
});

test("tracked changes are read as accepted, with a warning", () => {
  const body =
    paragraph(
      `${run("Hoàn thành trước ngày ")}<w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:ins>${run("30")}</w:ins>${run("/6.")}`,
    ) +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("Giao Sở")}</w:p>${paragraph("Tài chính")}` +
    `<w:p><w:moveFrom>${run("đã dời")}</w:moveFrom><w:moveTo>${run("ở đây")}</w:moveTo></w:p>`;
  const { text, warnings } = read(body);
  expect(text).toBe("Hoàn thành trước ngày 30/6.\n\nGiao Sở Tài chính\n\nở đây");
  expect(warnings.map((w) => w.code)).toEqual(["TRACKED_CHANGES"]);
});

test("footnotes are marked in the text and follow it in their order", () => {
  const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const parts = {
    "word/footnotes.xml": part(
      "footnotes",
      `<w:footnote w:id="2">${paragraph("Nghị quyết số 15/NQ-HĐND")}</w:footnote><w:footnote w:id="3">${paragraph("Theo báo cáo quý")}</w:footnote>`,
    ),
  };
  expect(textOf(paragraph(`${run("Theo số liệu")}${note(3)}${run(" và nghị quyết")}${note(2)}`), parts)).toBe(
    "Theo số liệu[1] và nghị quyết[2]\n\n[1] Theo báo cáo quý\n\n[2] Nghị quyết số 15/NQ-HĐND",
  );
});

test("text boxes are read once, before their paragraph, whichever drawing language holds them", () => {
  const box = `<w:txbxContent>${paragraph("HỎA TỐC")}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(textOf(paragraph(drawing + run("Số: 01/CĐ-UBND")))).toBe("HỎA TỐC\n\nSố: 01/CĐ-UBND");
});

test("old fonts are decoded, also over run borders; soft hyphens there are the letter ư", () => {
  const tcvn3 = `<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>`;
  const capitals = `<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>`;
  const vni = `<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>`;
  const body =
    paragraph(run("th«ng b¸o", capitals)) +
    paragraph(
      `${run("tr", tcvn3)}<w:r><w:rPr>${tcvn3}</w:rPr><w:softHyphen/></w:r>${run("íc ngµy", tcvn3)}${run(" 15/6")}`,
    ) +
    paragraph(run("nhieä", vni) + run("m vu", vni) + run("ï", vni));
  const { text, warnings } = read(body);
  expect(text).toBe("THÔNG BÁO\n\ntrước ngày 15/6\n\nnhiệm vụ");
  expect(warnings.map((w) => w.code)).toEqual(["LEGACY_ENCODING"]);
});

test("capitals by format are capitals; hidden text is left out with a warning; soft hyphens vanish", () => {
  const body =
    paragraph(run("thông báo", "<w:caps/>") + run(" (nháp)", "<w:vanish/>")) + paragraph("kết\u00adluận");
  const { text, warnings } = read(body);
  expect(text).toBe("THÔNG BÁO\n\nkếtluận");
  expect(warnings.map((w) => w.code)).toEqual(["HIDDEN_TEXT"]);
});

test("links, content controls, fields and formulas are read; field codes are not", () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:sdt><w:sdtContent>${paragraph(`<w:hyperlink>${run("thuvien.example")}</w:hyperlink>${field}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`)}</w:sdtContent></w:sdt>`;
  expect(textOf(body)).toBe("thuvien.examplea+b");
});

test("running heads are left out of the text and handed over to be checked", () => {
  const { text, leftOut } = read(paragraph("Nội dung"), {
    "word/header1.xml": part("hdr", paragraph("MẬT")),
  });
  expect(text).toBe("Nội dung");
  expect(leftOut).toEqual(["MẬT"]);
});

test("paragraphs without words are counted in their list, hidden and removed ones are not", () => {
  const item = (inner: string, mark = ""): string =>
    paragraph(
      inner || run(""),
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${mark ? `<w:rPr>${mark}</w:rPr>` : ""}`,
    );
  const body =
    item(run("một")) +
    item("") +
    item(run("ẩn", "<w:vanish/>"), "<w:vanish/>") +
    item(run("ba "), "<w:del/>") +
    item(run("vẫn ba")) +
    item(run("bốn"));
  expect(textOf(body, numbering(level(0, "decimal", "%1."), num(1))).split("\n\n")).toEqual([
    "1. một",
    "3. ba vẫn ba",
    "4. bốn",
  ]);
});

test("wide cells written the old way are one cell; cells that changes take out are gone", () => {
  const rows = [
    [cell("a"), cell("b"), cell("c")],
    [cell("rộng", `<w:hMerge w:val="restart"/>`), cell("thêm", `<w:hMerge w:val="continue"/>`), cell("c")],
    [cell("a"), cell("bỏ", `<w:cellDel w:id="1" w:author="x"/>`), cell("b"), cell("c")],
  ];
  const { text, warnings } = read(table(rows));
  expect(text).toBe("| a | b | c |\n| rộng thêm | | c |\n| a | b | c |");
  expect(warnings.map((w) => w.code)).toEqual(["TRACKED_CHANGES"]);
});

test("a field in the code of a field shows nothing; a code without an end hides one paragraph at most", () => {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = char("begin") + char("separate") + run("giá trị") + char("end");
  const field = char("begin") + inner + char("separate") + run("kết quả") + char("end");
  expect(
    textOf(paragraph(run("Có ") + field) + paragraph(char("begin") + run("dở")) + paragraph("sau")),
  ).toBe("Có kết quả\n\nsau");
});

test("comments, section and column breaks leave the words alone", () => {
  const body =
    paragraph(
      `${run("trước")}<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:br w:type="column"/></w:r>${run("sau")}`,
      `<w:sectPr><w:cols w:num="2"/></w:sectPr>`,
    ) + paragraph("mục hai");
  const parts = {
    "word/comments.xml": part("comments", `<w:comment w:id="1">${paragraph("ý kiến")}</w:comment>`),
  };
  expect(textOf(body, parts)).toBe("trước\nsau\n\nmục hai");
});

test("macros and references to outside are never followed", () => {
  const parts = {
    "word/vbaProject.bin": "\u0000macro",
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="attachedTemplate" Target="file:///nowhere.dotm" TargetMode="External"/></Relationships>`,
    "customXml/item1.xml": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`,
  };
  expect(textOf(paragraph("Nội dung"), parts)).toBe("Nội dung");
});

test("a file put in place of words is refused, not left out; signs of sign fonts are readable", () => {
  expect(() => textOf(`${paragraph("trước")}<w:altChunk/>`)).toThrow(
    expect.objectContaining({ code: "FILE_TOO_COMPLEX" }),
  );
  expect(textOf(paragraph("\uf0b7 mục \uf0fc"))).toBe("• mục ✓");
});
