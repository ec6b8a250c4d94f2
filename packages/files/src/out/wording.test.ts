import { describe, expect, test } from "vitest";
import { letter, notice, shortLetter } from "../../test/official-samples.ts";
import { textWidth } from "./fonts.ts";
import { LAYOUT } from "./layout-profile.ts";
import { agencyLines } from "./lines.ts";
import { marksOf, POINT_LETTERS, pointLetter, roman } from "./marks.ts";
import type { Block, Signing } from "./official-document.ts";
import {
  addresseeLines,
  dayWords,
  groundRuns,
  numberLine,
  placeDateLine,
  recipientLines,
  signingLines,
} from "./wording.ts";

describe("days and numbers", () => {
  test("only days below 10 and months 1 and 2 get a zero", () => {
    expect(dayWords({ day: 5, month: 2, year: 2026 })).toBe("ngày 05 tháng 02 năm 2026");
    expect(dayWords({ day: 14, month: 6, year: 2026 })).toBe("ngày 14 tháng 6 năm 2026");
    expect(dayWords({ day: 10, month: 10, year: 2026 })).toBe("ngày 10 tháng 10 năm 2026");
  });

  test("what is not known yet leaves room to be filled in", () => {
    expect(dayWords({ day: null, month: 8, year: 2026 })).toMatch(/^ngày {5,} tháng 8 năm 2026$/);
    expect(dayWords({ day: null, month: null, year: 2026 })).toMatch(/^ngày {5,} tháng {5,} năm 2026$/);
    expect(numberLine(null, "TB-UBND")).toMatch(/^Số: {5,}\/TB-UBND$/);
    expect(numberLine(7, "UBND-VP")).toBe("Số: 07/UBND-VP");
    expect(placeDateLine(" ", { day: 5, month: 2, year: 2026 })).toBe("ngày 05 tháng 02 năm 2026");
  });
});

test("the longest usual place and day stay on one line", () => {
  const line = placeDateLine("Thành phố Hồ Chí Minh", { day: 15, month: 12, year: 2026 });
  const { page, head, placeDate } = LAYOUT;
  const room = page.width - page.margin.left - page.margin.right - head.left;
  expect(textWidth(line, placeDate.size, "italic")).toBeLessThan(room);
});

describe("marks", () => {
  test("points follow the Vietnamese alphabet: đ after d, no f, j, w, z", () => {
    expect(POINT_LETTERS.slice(0, 13).join(" ")).toBe("a b c d đ e g h i k l m n");
    expect([..."fjwz"].filter((letter) => POINT_LETTERS.includes(letter))).toEqual([]);
    expect(pointLetter(POINT_LETTERS.length + 1)).toBe("aa");
  });

  test("sections are Roman", () => {
    expect([1, 4, 9, 14, 40].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL"]);
  });

  test("clauses begin again in each section, points in each clause; paragraphs do not interrupt", () => {
    const kinds = [
      "section",
      "clause",
      "point",
      "paragraph",
      "point",
      "clause",
      "point",
      "section",
      "clause",
    ] as const;
    const body = kinds.map((kind) =>
      kind === "section" ? { kind, title: "x" } : { kind, text: "x" },
    ) as Block[];
    expect(marksOf(body).map((mark) => mark?.text ?? "")).toEqual([
      "I.",
      "1.",
      "a)",
      "",
      "b)",
      "2.",
      "a)",
      "II.",
      "1.",
    ]);
  });
});

test("authority lines: TM., KT., TL., TUQ., Q.", () => {
  const cases: [Signing, string[]][] = [
    [{ as: "collective", body: "Ủy ban nhân dân", title: "Chủ tịch" }, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
    [
      { as: "collective", body: "Ủy ban nhân dân", title: "Chủ tịch", deputy: "Phó Chủ tịch" },
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ],
    [{ as: "deputy", of: "Giám đốc", title: "Phó Giám đốc" }, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]],
    [
      { as: "order", of: "Chủ tịch", title: "Chánh Văn phòng", deputy: "Phó Chánh Văn phòng" },
      ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
    ],
    [{ as: "mandate", of: "Chủ tịch", title: "Trưởng phòng" }, ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"]],
    [{ as: "head", title: "Giám đốc", acting: true }, ["Q. GIÁM ĐỐC"]],
  ];
  for (const [signing, lines] of cases) expect(signingLines(signing)).toEqual(lines);
});

describe("lists", () => {
  test("Nơi nhận ends in the archive; every line but the last in a semicolon", () => {
    expect(recipientLines(notice).at(-1)).toBe("- Lưu: VT, VP.");
    expect(recipientLines(notice)[0]).toBe("- Thường trực Đảng ủy xã;");
    expect(recipientLines({ ...notice, archive: "" }).at(-1)).toBe("- Các phòng, trung tâm thuộc xã.");
    expect(recipientLines({ ...notice, recipients: ["Như trên;"] })[0]).toBe("- Như trên;");
  });

  test("one addressee stands bare, several end in ; and .", () => {
    expect(addresseeLines(shortLetter.addressees)).toEqual(["Phòng Kinh tế"]);
    expect(addresseeLines(letter.addressees)).toEqual([
      "- Phòng Kinh tế;",
      "- Phòng Văn hóa - Xã hội;",
      "- Công an xã.",
    ]);
  });

  test("grounds end in ; the last in .", () => {
    expect(groundRuns(["Căn cứ A;", "Căn cứ B"]).map(([run]) => run!.text)).toEqual([
      "Căn cứ A;",
      "Căn cứ B.",
    ]);
  });

  test("a committee is parted before its place, other agencies evenly, short names not at all", () => {
    expect(agencyLines("ỦY BAN NHÂN DÂN XÃ SUỐI CÁT", 12, 184, "bold")).toEqual([
      "ỦY BAN NHÂN DÂN",
      "XÃ SUỐI CÁT",
    ]);
    expect(agencyLines("UBND XÃ SUỐI CÁT", 12, 184, "bold")).toEqual(["UBND XÃ SUỐI CÁT"]);
    expect(agencyLines("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH", 12, 184, "bold")).toHaveLength(2);
  });
});
