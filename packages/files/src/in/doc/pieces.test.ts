import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../limits.ts";
import { Bytes } from "./bytes.ts";
import type { WordFile } from "./fib.ts";
import { pieceAt, readCharacters } from "./pieces.ts";

type Part = { start: number; end: number; place: number };

/** A file with these pieces, behind a record of properties that is passed over. */
function fileOf(stream: Uint8Array, parts: Part[]): WordFile {
  const size = (parts.length + 1) * 4 + parts.length * 8;
  const clx = Buffer.alloc(5 + 5 + size);
  clx.set([1, 2, 0, 9, 9, 2]);
  clx.writeUInt32LE(size, 6);
  parts.forEach(({ start, end, place }, i) => {
    clx.writeUInt32LE(start, 10 + i * 4);
    clx.writeUInt32LE(end, 14 + i * 4);
    clx.writeUInt32LE(place, 10 + (parts.length + 1) * 4 + i * 8 + 2);
  });
  return { main: new Bytes(stream), table: () => new Bytes(clx) } as Partial<WordFile> as WordFile;
}

const NARROW = 0x40000000;

test("pieces of one byte and of two are put together in the order of the table, not of the stream", () => {
  const wide = Buffer.from("\ufeffĐôn", "utf16le");
  const stream = Buffer.concat([wide, Buffer.from([0x93, 0x74, 0xb8, 0x6f, 0x94])]);
  const file = fileOf(stream, [
    { start: 0, end: 5, place: NARROW | (wide.length * 2) },
    { start: 5, end: 9, place: 0 },
  ]);
  const { text, pieces } = readCharacters(file, DEFAULT_LIMITS);
  expect(text).toBe("“t¸o”\ufeffĐôn");
  expect(pieceAt(pieces, 4)).toMatchObject({ at: wide.length, width: 1 });
  expect(pieceAt(pieces, 5)).toMatchObject({ at: 0, width: 2 });
  expect(pieceAt(pieces, 9)).toBeUndefined();
});

test.each<[string, Part[], string]>([
  ["outside the file", [{ start: 0, end: 50, place: 0 }], "FILE_BROKEN"],
  [
    "that end before they begin",
    [
      { start: 0, end: 3, place: 0 },
      { start: 3, end: 1, place: 0 },
    ],
    "FILE_BROKEN",
  ],
  ["that show the same bytes over and over", [{ start: 0, end: 2e9, place: 0 }], "FILE_TOO_LARGE"],
])("pieces %s are refused", (_, parts, code) => {
  expect(() => readCharacters(fileOf(Buffer.alloc(20), parts), DEFAULT_LIMITS)).toThrow(
    expect.objectContaining({ code }),
  );
});
