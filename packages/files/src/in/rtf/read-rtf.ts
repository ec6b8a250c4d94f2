import { FileError } from "../../errors.ts";
import type { FormatReading } from "../../types.ts";
import { writeBlocks } from "../blocks/layout.ts";
import { readingOf } from "../blocks/reading.ts";
import { RtfReader } from "./rtf-reader.ts";
import { readTokens } from "./tokens.ts";

/** Groups open inside each other; Word writes about twenty. */
const DEEPEST_GROUP = 1000;

/**
 * Reads an RTF file: the words as Word shows them, in reading order. Pictures, embedded objects and
 * binary stretches are stepped over, nothing outside the file is fetched.
 *
 * @throws FileError FILE_TOO_COMPLEX when groups are too deep inside each other, FILE_BROKEN when the
 *   file ends before its last group.
 */
export function readRtf(bytes: Uint8Array): FormatReading {
  const reader = new RtfReader();
  let depth = 0;
  for (const token of readTokens(bytes)) {
    if (token.kind === "open") {
      if (++depth > DEEPEST_GROUP) throw new FileError("FILE_TOO_COMPLEX", "rtf: groups too deep");
      reader.open();
    } else if (token.kind === "close") {
      reader.close();
      // What some programs leave behind the last group is no part of the document.
      if (--depth <= 0) break;
    } else if (token.kind === "word") reader.word(token.word, token.value);
    else reader.bytes(token.bytes);
  }
  if (depth > 0) throw new FileError("FILE_BROKEN", "rtf: cut short");
  const { body, notes, heads, saw } = reader.finish();
  const written = notes.map(writeBlocks).map((words, i) => (words === "" ? "" : `[${i + 1}] ${words}`));
  const text = [writeBlocks(body), ...written].filter(Boolean).join("\n\n");
  return readingOf(text, saw, heads.map(writeBlocks));
}
