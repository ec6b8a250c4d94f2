import { expect, test } from "vitest";
import { readHocr } from "./hocr.ts";
import { mendHeadings, mendWord } from "./mend.ts";
import { placeWords } from "./place-words.ts";
import { foldStamp } from "./stamps.ts";
import { layWords } from "./words.ts";

const word = (text: string, x: number, confidence = 90): string =>
  `<span class='ocrx_word' id='w' title='bbox ${x} 100 ${x + 60} 140; x_wconf ${confidence}'>${text}</span>`;
const line = (...words: string[]): string =>
  `<span class='ocr_line' id='l' title="bbox 100 100 900 140; baseline 0.01 -9; x_size 37; x_descenders 8; x_ascenders 10">${words.join(" ")}</span>`;

test("words, boxes, confidence and baselines are read from what the engine writes", () => {
  const [read] = readHocr(`<div>${line(word("Sở", 100), word("<strong>A&amp;B</strong>", 200, 71))}</div>`);
  expect(read!.words).toEqual([
    { text: "Sở", confidence: 90, x0: 100, y0: 100, x1: 160, y1: 140 },
    { text: "A&B", confidence: 71, x0: 200, y0: 100, x1: 260, y1: 140 },
  ]);
  expect([read!.size, read!.baselineAt(100), read!.baselineAt(200)]).toEqual([37, 131, 132]);
});

test.each([
  "",
  "<span class='ocr_line'>",
  "<span class='ocrx_word' title='bbox 1 2'>a</span>",
  "không phải hOCR",
])("an answer that is not as expected gives no words: %j", (hocr) => expect(readHocr(hocr)).toEqual([]));

test("strokes of a signature and specks are no words, signs and short words that are sure are", () => {
  const hocr = line(
    word("ấ", 100, 22),
    word("=", 180, 57),
    word("~|", 260, 70),
    word("Y", 340, 70),
    word("-", 420, 65),
    word("tế", 500, 45),
  );
  expect(layWords(readHocr(hocr), 200).words.map(({ text }) => text)).toEqual(["Y", "-", "tế"]);
});

test("every word is one character for the rows, with a space between; sizes near the usual one are the usual one", () => {
  const { glyphs } = layWords(readHocr(line(word("Ủy", 100), word("ban", 200))), 200);
  expect(glyphs.map(({ char }) => char)).toEqual(["Ủy", " ", "ban"]);
  expect(new Set(glyphs.map(({ em }) => em)).size).toBe(1);
  expect(glyphs[0]!.em).toBeCloseTo(14, 0);
});

const HEADING = ["NHIỆM", "VỤ", "TRỌNG", "TÂM"];
test.each<[string, string[] | null, string]>([
  ["2O21", [], "2021"],
  ["l5/6/2020", null, "15/6/2020"],
  ["15/O6/2026;", null, "15/06/2026;"],
  ["1OO%", null, "1OO%"], // one digit decides nothing
  ["Olol", [], "Olol"],
  ["—", null, "–"],
  ["~-", [], "-"],
  ["-Lưu:", [], "- Lưu:"],
  ["-xã", [], "-xã"],
  ["IL", HEADING, "II."],
  ["H.", HEADING, "II."],
  ["HI.", HEADING, "III."],
  ["IIL", HEADING, "III."],
  ["1I.", HEADING, "II."],
  ["II.", HEADING, "II."],
  ["I.", HEADING, "I."],
  ["1.", HEADING, "1."],
  ["11.", HEADING, "11."],
  ["I.MỤC", HEADING, "I. MỤC"],
  ["II", HEADING, "II."],
  ["H.", ["Nga", "chủ", "trì"], "H."],
  ["H.", ["SƠN", "HÀ"], "H."],
  ["TT.", HEADING, "TT."],
  ["IL", null, "IL"],
])("%s before %j is mended to %s by its form alone", (text, rest, mended) => {
  expect(mendWord(text, rest)).toBe(mended);
});

test("a small or unsure word in a line of good ones is kept: the number of a heading, a dash", () => {
  const hocr = line(
    word("H.", 100, 20),
    ...["NHIỆM", "VỤ", "NĂM", "2020"].map((w, i) => word(w, 180 + i * 80, 95)),
    word("–", 520, 30),
  );
  expect(
    layWords(readHocr(hocr), 200)
      .words.map(({ text }) => text)
      .join(" "),
  ).toBe("II. NHIỆM VỤ NĂM 2020 –");
});

test("words are found in the text line by line; what was joined with another is not listed", () => {
  const text = "Giao xã\nGiao sở";
  const box = { page: 1, x: 0, width: 100, height: 20 };
  const lines = [
    { start: 0, end: 7, y: 0, ...box },
    { start: 8, end: 15, y: 30, ...box },
  ];
  const at = (t: string, x0: number, y0: number) => ({
    text: t,
    confidence: 80,
    x0,
    x1: x0 + 30,
    y0,
    y1: y0 + 15,
  });
  const placed = placeWords(text, lines, [
    at("sở", 50, 32),
    at("Giao", 2, 33),
    at("Giao", 2, 2),
    at("khác", 90, 2),
  ]);
  expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual(["Giao", "Giao", "sở"]);
  expect(placed.map(({ start }) => start)).toEqual([0, 8, 13]);
});

test.each([
  [["TUYỆT", "MẬT"], "TUYỆT MẬT"],
  [["TÔI", "MÂT"], "TỐI MẬT"],
  [["[MẬT]"], "MẬT"],
  [["Mật"], null],
  [["BẢO", "MẬT"], null],
])("a stamp of secrecy is known by its capitals: %j", (words, level) => {
  expect(foldStamp(words)).toBe(level);
});

test("of two headings that both count II. the second is III.; a new count begins with I.", () => {
  const lines = [
    "I. TÌNH HÌNH CHUNG",
    "II. KẾT QUẢ NĂM",
    "II. Giao các xã",
    "II. NHIỆM VỤ TRỌNG",
    "I. MỤC TIÊU CHUNG",
    "II. TỔ CHỨC THỰC",
  ].map((text) => text.split(" "));
  mendHeadings(lines.map((words) => ({ words, replaceFirst: (word) => words.splice(0, 1, word) })));
  expect(lines.map(([first]) => first)).toEqual(["I.", "II.", "II.", "III.", "I.", "II."]);
});
