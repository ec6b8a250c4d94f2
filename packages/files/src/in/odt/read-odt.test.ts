import { expect, test } from "vitest";
import { buildOdt, odfPart } from "../../../test/build-odt.ts";
import { DEFAULT_LIMITS } from "../../limits.ts";
import { readPacked } from "../packed/read-packed.ts";

const read = (body: string, styles = "", parts: Record<string, string> = {}) =>
  readPacked(buildOdt(body, styles, parts), DEFAULT_LIMITS).reading;
const textOf = (body: string, styles = ""): string => read(body, styles).text;

const numbers = (level: number, format: string, more = ""): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
const LIST = `<text:list-style style:name="L">${numbers(1, "I")}${numbers(2, "1")}${numbers(3, "1", 'text:display-levels="2"')}<text:list-level-style-bullet text:level="4" text:bullet-char="-"/></text:list-style>`;
const item = (inner: string, more = ""): string => `<text:list-item ${more}>${inner}</text:list-item>`;
const p = (words: string): string => `<text:p>${words}</text:p>`;
const list = (inner: string, more = ""): string => `<text:list ${more}>${inner}</text:list>`;

test("white space counts once, spaces, tabs and breaks have elements; comments are left out", () => {
  const body = p(
    `Giao <text:span>Sở\n   Tài chính</text:span><text:s text:c="1"/>&amp;<text:tab/>hai<text:line-break/>dòng<office:annotation>${p("ý kiến")}</office:annotation>`,
  );
  expect(textOf(body)).toBe("Giao Sở Tài chính &\thai\ndòng");
});

test("lists carry the numbers that are displayed, in levels, going on where they say so", () => {
  const deep = list(
    item(p("Kinh tế") + list(item(p("Nông nghiệp") + list(item(p("gạch")))) + item(p("Công nghiệp")))),
  );
  const body = [
    list(item(p("Kết quả") + deep) + item(p("Nhiệm vụ") + p("thêm")), 'text:style-name="L" xml:id="a"'),
    p("giữa"),
    list(item(p("Tổ chức")), 'text:style-name="L" text:continue-list="a"'),
    list(item(p("Kế tiếp")), 'text:style-name="L" text:continue-numbering="true"'),
    list(item(p("từ bảy"), 'text:start-value="7"'), 'text:style-name="L"'),
  ].join("");
  expect(textOf(body, LIST).split("\n\n")).toEqual([
    "I. Kết quả",
    "1. Kinh tế",
    "1.1. Nông nghiệp",
    "- gạch",
    "1.2. Công nghiệp",
    "II. Nhiệm vụ",
    "thêm",
    "giữa",
    "III. Tổ chức",
    "IV. Kế tiếp",
    "VII. từ bảy",
  ]);
});

test("newer patterns of numbers and numbered headings are written as shown", () => {
  const outline = odfPart(
    "document-styles",
    `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="A" style:num-suffix=")"/></text:outline-style></office:styles>`,
  );
  const pattern = `<text:list-style style:name="P">${numbers(1, "1", 'text:x="" num-list-format="(%1%)"')}</text:list-style>`;
  const body = `<text:h text:outline-level="1">Đầu</text:h>${list(item(p("mục")), 'text:style-name="P"')}`;
  expect(read(body, pattern, { "styles.xml": outline }).text).toBe("A) Đầu\n\n(1) mục");
});

test("tables are rows; covered cells keep the columns countable; header tables are reading text", () => {
  const border = `<style:style style:name="B" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000"/></style:style>`;
  const cell = (words: string, more = ""): string =>
    `<table:table-cell table:style-name="B" ${more}>${p(words)}</table:table-cell>`;
  const rows = [
    `<table:table-header-rows><table:table-row>${cell("TT") + cell("Việc") + cell("Chủ trì")}</table:table-row></table:table-header-rows>`,
    `<table:table-row>${cell("I. Kinh tế", 'table:number-columns-spanned="3"')}<table:covered-table-cell/><table:covered-table-cell/></table:table-row>`,
    `<table:table-row>${cell("1") + cell("a | b") + cell("Sở", 'table:number-rows-spanned="2"')}</table:table-row>`,
    `<table:table-row>${cell("2") + cell("c")}<table:covered-table-cell/></table:table-row>`,
  ];
  expect(textOf(`<table:table>${rows.join("")}</table:table>`, border).split("\n")).toEqual([
    "| TT | Việc | Chủ trì |",
    "| I. Kinh tế | | |",
    "| 1 | a ¦ b | Sở |",
    "| 2 | c | |",
  ]);
  const plain = (inner: string): string => `<table:table-cell>${inner}</table:table-cell>`;
  const head = `<table:table><table:table-row>${plain(p("UBND TỈNH") + p("VĂN PHÒNG")) + plain(p("Độc lập"))}</table:table-row></table:table>`;
  expect(textOf(head)).toBe("UBND TỈNH\nVĂN PHÒNG\n\nĐộc lập");
});

test("tracked changes are read as accepted; notes follow; frames come before their paragraph", () => {
  const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p("20")}</text:deletion></text:changed-region></text:tracked-changes>`;
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("Theo lịch")}</text:note-body></text:note>`;
  const frame = `<draw:frame><draw:text-box>${p("HỎA TỐC")}</draw:text-box></draw:frame>`;
  const { text, warnings } = read(
    changes +
      `<text:section>${p(`${frame}trước <text:change text:change-id="c"/><text:change-start/>30<text:change-end/>/6${note}`)}</text:section>`,
  );
  expect(text).toBe("HỎA TỐC\n\ntrước 30/6[1]\n\n[1] Theo lịch");
  expect(warnings.map(({ code }) => code)).toEqual(["TRACKED_CHANGES"]);
});

test("fonts of old encodings are known through declarations and styles; running heads are handed over", () => {
  const styles = `<style:style style:name="T" style:family="text"><style:text-properties style:font-name="F1"/></style:style>`;
  const shared = odfPart(
    "document-styles",
    `<office:font-face-decls><style:font-face style:name="F1" svg:font-family="'.VnTimeH'"/></office:font-face-decls><office:master-styles><style:master-page><style:header>${p("MẬT")}</style:header></style:master-page></office:master-styles>`,
  );
  const { text, leftOut, warnings } = read(
    p(`<text:span text:style-name="T">th«ng b¸o</text:span>`),
    styles,
    { "styles.xml": shared },
  );
  expect(text).toBe("THÔNG BÁO");
  expect(leftOut).toEqual(["MẬT"]);
  expect(warnings.map(({ code }) => code)).toEqual(["LEGACY_ENCODING"]);
});
