import { expect, test } from "vitest";
import { FileError } from "../../errors.ts";
import { readTxt } from "./read-txt.ts";

const NOTICE =
  "THÔNG BÁO\n\nỦy ban nhân dân huyện yêu cầu các phòng, ban khẩn trương thực hiện trước ngày 15/6.\r\n";

test("UTF-8 comes back exactly as it is, line ends and all", () => {
  const read = readTxt(Buffer.from(NOTICE));
  expect(read).toMatchObject({ text: NOTICE, encoding: "utf-8", warnings: [] });
  expect(read.pages).toEqual([
    { page: 1, start: 0, end: NOTICE.length, width: null, height: null, lines: [], readBy: "text" },
  ]);
});

test("decomposed letters are left as the file has them", () => {
  const text = NOTICE.normalize("NFD");
  expect(readTxt(Buffer.from(text)).text).toBe(text);
});

test.each([
  ["UTF-8 with its mark", Buffer.from(`\ufeff${NOTICE}`), "utf-8"],
  ["UTF-16 little endian with its mark", Buffer.from(`\ufeff${NOTICE}`, "utf16le"), "utf-16le"],
  ["UTF-16 big endian with its mark", Buffer.from(`\ufeff${NOTICE}`, "utf16le").swap16(), "utf-16be"],
  ["UTF-16 little endian without", Buffer.from(NOTICE, "utf16le"), "utf-16le"],
  ["UTF-16 big endian without", Buffer.from(NOTICE, "utf16le").swap16(), "utf-16be"],
])("%s", (_, bytes, encoding) => {
  expect(readTxt(bytes)).toMatchObject({ text: NOTICE, encoding });
});

test("Windows-1258: letters and their tones are two codes", () => {
  // The tone follows its letter: hook above D2, grave CC, dot below F2; đ is F0, ê EA, â E2.
  const bytes = Buffer.from("U\u00d2y ban nh\u00e2n d\u00e2n, \u00f0\u00ea\u00cc nghi\u00f2", "latin1");
  const read = readTxt(bytes);
  expect(read.encoding).toBe("windows-1258");
  expect(read.text.normalize("NFC")).toBe("Ủy ban nhân dân, đề nghị");
  expect(read.warnings.map((w) => w.code)).toEqual(["LEGACY_ENCODING"]);
});

test("TCVN3 and VNI bytes are told apart by the words they make", () => {
  const tcvn3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam, trước".replace("trước", "tr\u00ad\u00edc");
  expect(readTxt(Buffer.from(tcvn3, "latin1"))).toMatchObject({
    text: "Cộng hòa xã hội chủ nghĩa Việt Nam, trước",
    encoding: "tcvn3",
  });
  const vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, tröôùc ngaøy";
  expect(readTxt(Buffer.from(vni, "latin1"))).toMatchObject({
    text: "Cộng hòa xã hội chủ nghĩa Việt Nam, trước ngày",
    encoding: "vni",
  });
});

test("old letters that were saved as UTF-8 are converted too", () => {
  const read = readTxt(Buffer.from("Céng hßa x· héi chñ nghÜa ViÖt Nam"));
  expect(read).toMatchObject({ text: "Cộng hòa xã hội chủ nghĩa Việt Nam", encoding: "tcvn3" });
});

test("foreign letters in another code page are kept and doubted", () => {
  const read = readTxt(Buffer.from("Le café du marché est fermé", "latin1"));
  expect(read.text).toBe("Le café du marché est fermé");
  expect(read.warnings.map((w) => w.code)).toEqual(["ENCODING_UNCERTAIN"]);
});

test("bytes that are no text are refused", () => {
  const bytes = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251));
  expect(() => readTxt(bytes)).toThrow(FileError);
});
