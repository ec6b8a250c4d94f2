import { expect, test } from "vitest";
import { fontEncoding } from "./fonts.ts";
import { isSyllable, vietnameseShare } from "./syllables.ts";
import { decodeTcvn3 } from "./tcvn3.ts";
import { decodeVni } from "./vni.ts";

/** All letters of the language with marks, small. */
const LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

test("TCVN3: every letter has exactly one code", () => {
  const decoded = new Map<string, number>();
  for (let code = 0xa1; code <= 0xfe; code++) {
    const char = String.fromCharCode(code);
    const letter = decodeTcvn3(char);
    // ý alone has the same code in both.
    if (letter !== char || letter === "ý") decoded.set(letter, (decoded.get(letter) ?? 0) + 1);
  }
  for (const letter of [...LETTERS, ..."ĂÂĐÊÔƠƯ"]) expect([letter, decoded.get(letter)]).toEqual([letter, 1]);
  expect(decoded.size).toBe(LETTERS.length + 7);
});

test("TCVN3: known words; fonts ending in H show capitals", () => {
  expect(decodeTcvn3("Céng hßa x· héi chñ nghÜa ViÖt Nam")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
  expect(decodeTcvn3("§éc lËp - Tù do - H¹nh phóc")).toBe("Độc lập - Tự do - Hạnh phúc");
  expect(decodeTcvn3("tr\u00ad\u00edc ngµy 15/6")).toBe("trước ngày 15/6");
  expect(decodeTcvn3("th«ng b¸o", true)).toBe("THÔNG BÁO");
});

test("VNI: known words, with the combinations that libraries get wrong", () => {
  expect(decodeVni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam");
  expect(decodeVni("Ñoäc laäp - Töï do - Haïnh phuùc")).toBe("Độc lập - Tự do - Hạnh phúc");
  expect(decodeVni("ñöôïc öôùt kyõ thuaät tyû leä")).toBe("được ướt kỹ thuật tỷ lệ");
  expect(decodeVni("UÛY BAN NHAÂN DAÂN")).toBe("ỦY BAN NHÂN DÂN");
  expect(decodeVni("Ñieàu chænh tröôùc ngaøy, ñôøi soáng, thò traán, kyù")).toBe(
    "Điều chỉnh trước ngày, đời sống, thị trấn, ký",
  );
});

test("VNI: every letter can be written", () => {
  const bases = ["", ..."aeouyôö"];
  const marks = ["", ..."øùûõïâàáåãäêèéúüëñôöìíæóòî"];
  const written = new Set(bases.flatMap((base) => marks.map((mark) => decodeVni(base + mark))));
  expect([...LETTERS].filter((letter) => !written.has(letter))).toEqual([]);
});

test.each([
  [".VnTime", "tcvn3"],
  [".VnTimeH", "tcvn3-capitals"],
  [".VnArialH", "tcvn3-capitals"],
  ["ABCDEF+.VnTime-Bold", "tcvn3"],
  [".VnHelvetInsH", "tcvn3-capitals"],
  ["VNI-Times", "vni"],
  ["Times New Roman", "unicode"],
  ["Vnisoft", "unicode"],
  [undefined, "unicode"],
])("the font %s is %s", (name, encoding) => {
  expect(fontEncoding(name)).toBe(encoding);
});

test("syllables of the language are told from others", () => {
  for (const word of "nghiêng khuỷu quyết giữa ngoằn uỷ ỷ rượu thuở gìn huỳnh quốc xoong".split(" "))
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of ["ôïc", "hßa", "ViÖt", "café", "nghìch", "qßa"])
    expect([word, isSyllable(word)]).toEqual([word, false]);
  expect(vietnameseShare("Ủy ban nhân dân huyện")).toEqual({ words: 4, share: 1 });
  expect(vietnameseShare("no marks at all")).toEqual({ words: 0, share: 1 });
});
