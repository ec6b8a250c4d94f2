import { expect, test } from "vitest";
import { readRtf } from "./read-rtf.ts";

const FONTS = String.raw`{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset163 Times New Roman;}{\f2\fcharset0 .VnTime;}{\f3\fcharset0 .VnTimeH;}{\f4\fcharset0 VNI-Times;}{\f5\fcharset2 Symbol;}{\f6\fcharset128 MS Mincho;}{\f7\fcharset238 Arial CE;}}`;
const file = (body: string): Uint8Array =>
  Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252\deff0${FONTS}${body}}`, "latin1");
const read = (body: string) => readRtf(file(body));
const textOf = (body: string): string => read(body).text;

test("paragraphs, line breaks, tabs and signs are text; groups that show nothing are not", () => {
  const body = String.raw`{\info{\title Ẩn}}{\*\generator X;}THONG BAO\line Ket luan\par\pard A\tab B\~C\_D \ldblquote E\rdblquote\par {\pict\bin5 }{\}}x}{\stylesheet{\s0 Normal;}}`;
  expect(textOf(body)).toBe("THONG BAO\nKet luan\n\nA\tB C-D “E”");
});

test("characters come by their number, and what stands behind them for old readers is skipped", () => {
  expect(textOf(String.raw`Th\u244\'f4ng b\u225?o {\uc2 h\u7885\'6f?p} \uc0 x\u227 \'e3`)).toBe(
    "Thông báo họp xãã",
  );
  expect(textOf(String.raw`\u-10179?\u-8704?`)).toBe("😀");
});

test("bytes are read by the code page of their font, two of them together where it needs two", () => {
  expect(textOf(String.raw`\f1 T\'fa ch\'fdc \'f0\'fd \f7 \'e8\f6 \'93\'fa\'96\'7b`)).toBe(
    "Tú chưc đư č日本",
  );
});

test("old fonts are decoded, also over the borders of runs; soft hyphens there are the letter ư", () => {
  const { text, warnings } = read(
    String.raw`\f3 th\'abng b\'b8o\par\plain\f2 tr\-{\b \'edc ng}\'b5y\f0  15/6\par\f4 nhie\'e4{\b m} vu\'ef`,
  );
  expect(text).toBe("THÔNG BÁO\n\ntrước ngày 15/6\n\nnhiệm vụ");
  expect(warnings.map(({ code }) => code)).toEqual(["LEGACY_ENCODING"]);
});

test("numbers are those that the writing program showed; bullets of sign fonts are signs", () => {
  const body = String.raw`{\listtext\pard\plain\f0 1.1.\tab}Kinh te\par{\pntext\f5\'b7\tab}Xa hoi\par Khac`;
  expect(textOf(body)).toBe("1.1. Kinh te\n\n• Xa hoi\n\nKhac");
});

test("tables are rows, merged cells keep the columns countable, a table in a cell is its words", () => {
  const edge = String.raw`\clbrdrt\brdrs`;
  const three = String.raw`\trowd${edge}\cellx1000${edge}\cellx2000${edge}\cellx3000`;
  const body = [
    String.raw`${three}\pard\intbl TT\cell Viec\cell Chu tri\cell\row`,
    String.raw`\trowd${edge}\cellx3000\pard\intbl I. Kinh te\cell\row`,
    String.raw`\trowd${edge}\cellx1000${edge}\cellx2000\clvmgf${edge}\cellx3000\pard\intbl 1\cell A\par B\cell So\cell\row`,
    String.raw`\trowd${edge}\cellx1000${edge}\cellx2000\clvmrg${edge}\cellx3000\pard\intbl 2\cell {\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx400\cellx800\nestrow}{\nonesttables\par}}\pard\intbl C\cell\cell\row`,
    String.raw`\pard Het`,
  ].join("");
  expect(textOf(body)).toBe(
    "| TT | Viec | Chu tri |\n| I. Kinh te | | |\n| 1 | A B | So |\n| 2 | x y C | |\n\nHet",
  );
});

test("fields show their results, notes follow the text, running heads are handed over", () => {
  const body = String.raw`{\header MAT}Theo {\field{\*\fldinst HYPERLINK "x"}{\fldrslt so lieu}}{\super\chftn}{\footnote\chftn  Bao cao quy}; het`;
  const { text, leftOut } = read(body);
  expect(text).toBe("Theo so lieu[1]; het\n\n[1] Bao cao quy");
  expect(leftOut).toEqual(["MAT"]);
});

test("tracked changes are read as accepted; hidden words are left out, both with a warning", () => {
  const { text, warnings } = read(String.raw`truoc {\deleted 20}{\revised 30}/6{\v  an}{\caps  hoa}`);
  expect(text).toBe("truoc 30/6 HOA");
  expect(warnings.map(({ code }) => code)).toEqual(["TRACKED_CHANGES", "HIDDEN_TEXT"]);
});

test("a text box is read once, before its paragraph; of a pair the Unicode half is taken", () => {
  const shape = String.raw`{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt HOA TOC\par}}{\shprslt{\pict 00}HOA TOC}}`;
  expect(textOf(String.raw`${shape}So: {\upr 1?{\*\ud 1\u272?}}`)).toBe("HOA TOC\n\nSo: 1Đ");
});
