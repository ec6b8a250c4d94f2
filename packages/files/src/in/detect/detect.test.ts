import { expect, test } from "vitest";
import { FileError, type FileErrorCode } from "../../errors.ts";
import { detectFormat } from "./detect.ts";

const codeOf = (bytes: Uint8Array): string => {
  try {
    return detectFormat(bytes);
  } catch (error) {
    return error instanceof FileError ? error.code : String(error);
  }
};

test.each<[string, Uint8Array, FileErrorCode]>([
  ["no bytes", new Uint8Array(), "FILE_EMPTY"],
  ["a GIF picture", Buffer.from("GIF89a"), "FILE_IMAGE"],
  ["a HEIC photograph", Buffer.from("\0\0\0\u0018ftypheic", "latin1"), "FILE_IMAGE"],
  ["a RAR archive", Buffer.from("Rar!\u001a\u0007"), "FILE_ARCHIVE"],
  ["an empty ZIP archive", Buffer.from("PK\u0005\u0006"), "FILE_ARCHIVE"],
  ["a drawing", Buffer.from('<svg xmlns="x"/>'), "FILE_UNSUPPORTED"],
  ["XML of another kind", Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), "FILE_UNSUPPORTED"],
  ["a program", Buffer.from("MZ\u0090\0"), "FILE_UNSUPPORTED"],
])("%s is refused by what it is", (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test.each([
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
  ["image/tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["image/tiff", [0x4d, 0x4d, 0x00, 0x2a]],
])("%s is told by its first bytes", (mediaType, bytes) => {
  expect(codeOf(Buffer.from(bytes))).toBe(mediaType);
});

test("a PDF is one although a mail gateway put a line before its header", () => {
  expect(codeOf(Buffer.from("\r\n%PDF-1.7 ..."))).toBe("application/pdf");
});

test.each<[string, Uint8Array, string]>([
  ["a web page", Buffer.from("\ufeff <!DOCTYPE html><html>"), "text/html"],
  ["a page without its first tags", Buffer.from("<!-- x -->\n<Meta charset=utf-8><p>a"), "text/html"],
  ["XHTML", Buffer.from('<?xml version="1.0"?>\n<html xmlns="x">'), "text/html"],
  ["a page in UTF-16", Buffer.from("\ufeff<html>", "utf16le"), "text/html"],
  ["RTF", Buffer.from("{\\rtf1\\ansi Thông báo}"), "application/rtf"],
  ["a compound file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "compound"],
  ["a packed file", Buffer.from("PK\u0003\u0004"), "zip"],
])("%s is told by its first bytes", (_, bytes, type) => {
  expect(codeOf(bytes)).toBe(type);
});

test("a text that speaks of tags is text", () => {
  expect(codeOf(Buffer.from("Thông báo về thẻ <html> trên cổng thông tin"))).toBe("text/plain");
});
