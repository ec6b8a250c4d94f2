import { Parser } from "htmlparser2";
import type { FormatReading } from "../../types.ts";
import { writeBlocks } from "../blocks/layout.ts";
import { readingOf } from "../blocks/reading.ts";
import { decodePlain } from "../txt/decode.ts";
import { HtmlText } from "./html-text.ts";
import { findArchivedPage, isWebArchive } from "./web-archive.ts";

/** A page names its encoding within its first bytes. */
const HEAD = 4096;
const STEP = 64 * 1024;

/**
 * Reads a page saved from Word or the web, also in a web archive: the words that it shows, in reading order. Scripts are not
 * run, pictures and frames are not fetched.
 *
 * @throws FileError FILE_TOO_COMPLEX when elements or tables are too deep inside each other.
 */
export function readHtml(bytes: Uint8Array): FormatReading {
  const page = new HtmlText();
  const parser = new Parser({
    onopentag: (name, attributes) => page.opened(name, attributes),
    onclosetag: (name) => page.closed(name),
    ontext: (text) => page.text(text),
  });
  const { bytes: source, charset } = isWebArchive(headOf(bytes))
    ? findArchivedPage(bytes)
    : { bytes, charset: undefined };
  const html = decodeHtml(source, charset);
  for (let at = 0; at < html.length; at += STEP) parser.write(html.slice(at, at + STEP));
  parser.end();
  page.finish();
  return readingOf(writeBlocks(page.blocks), page.saw, []);
}

const headOf = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));

/**
 * Decodes a page: by its byte order mark, else by the encoding that it names, else by its
 * bytes. A page that says UTF-8 and is none is taken as one that says nothing.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xef && bytes[1] === 0xbb);
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(headOf(bytes))?.[1];
  const named = charset ?? meta;
  if (!marked && named) {
    try {
      const decoder = new TextDecoder(named, { fatal: true });
      // Many pages of other encodings call themselves Latin: the bytes know better.
      if (decoder.encoding !== "windows-1252") return decoder.decode(bytes);
    } catch {
      // An unknown name, or bytes that are not of it.
    }
  }
  return decodePlain(bytes);
}
