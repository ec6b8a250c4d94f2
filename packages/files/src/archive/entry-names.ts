import { vietnameseShare } from "../encodings/syllables.ts";
import { decodeTcvn3 } from "../encodings/tcvn3.ts";

/** Codes 80 to FF of the code page that ZIP names are in when nothing else is said (APPNOTE appendix D). */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

const cp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80])).join("");

/** A name in bytes → the name, in one of the code pages that programs in use have written. */
export type NameDecoder = (bytes: Uint8Array) => string;

const LEGACY: readonly NameDecoder[] = [
  (bytes) => new TextDecoder("windows-1258").decode(bytes),
  (bytes) => decodeTcvn3(Buffer.from(bytes).toString("latin1")),
  cp437,
];
const SAMPLE_LENGTH = 20_000;

/**
 * How the names of an archive that do not say so themselves are to be read. All names together
 * decide, because one name has too few words: UTF-8 when all are valid (programs of macOS and Linux
 * forget the flag), else whichever code page makes the most words Vietnamese; CP437 when none does.
 *
 * @param names the names in bytes that carry no UTF-8 flag.
 */
export function guessNameDecoder(names: readonly Uint8Array[]): NameDecoder {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const name of names) utf8.decode(name);
    return (bytes) => utf8.decode(bytes);
  } catch {
    const sample = Buffer.concat(names.map((name) => Buffer.concat([name, Buffer.from(" ")])));
    const share = (decode: NameDecoder): number =>
      vietnameseShare(decode(sample.subarray(0, SAMPLE_LENGTH)).normalize("NFC")).share;
    const best = LEGACY.map((decode) => ({ decode, share: share(decode) })).reduce((a, b) =>
      b.share > a.share ? b : a,
    );
    return best.share > 0 ? best.decode : cp437;
  }
}

const LONGEST_PATH = 400;

/**
 * A path inside an archive or folder, for showing only: it never names a place on the disk. Steps
 * up, roots, drive letters and control characters are dropped.
 */
export function displayPath(path: string): string {
  const parts = path
    .normalize("NFC")
    .toWellFormed()
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => part.replace(/[\p{Cc}\p{Cf}]/gu, "").trim())
    .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part));
  const whole = parts.join("/") || "van-ban";
  // The end says more than the beginning: it is the file's own name.
  return whole.length <= LONGEST_PATH ? whole : `…${whole.slice(1 - LONGEST_PATH)}`.toWellFormed();
}

/** Whether a file is left behind by a program and nobody means it: lock files, thumbnails, folder settings. */
export function isClutter(path: string): boolean {
  const parts = path.replaceAll("\\", "/").split("/");
  const name = parts.at(-1) ?? "";
  return (
    parts.some((part) => part === "__MACOSX" || part === ".git" || part === "@eaDir") ||
    /^(?:\.|~\$|~WRL\d)/.test(name) ||
    /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(name)
  );
}
