import { vietnameseShare } from "../../encodings/syllables.ts";
import { decodeTcvn3 } from "../../encodings/tcvn3.ts";
import { decodeVni } from "../../encodings/vni.ts";

export type TextEncoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1258"
  | "windows-1252"
  | "tcvn3"
  | "vni";

export type DecodedText = {
  text: string;
  encoding: TextEncoding;
  /** False when no encoding makes the text clearly Vietnamese and the most usual one was taken. */
  certain: boolean;
};

/** How much more of the text must become Vietnamese before a legacy encoding is believed. */
const CLEARLY_BETTER = 0.2;
const CLEARLY_VIETNAMESE = 0.6;
/** Fewer words with diacritics prove nothing: a name or two in a foreign text. */
const ENOUGH_WORDS = 3;
/** The encoding shows in so many characters; the rest of a long text need not be tried four times. */
const SAMPLE_LENGTH = 100_000;

/**
 * Decodes a text file. In this order, because each step is surer than the next: a byte order mark;
 * the zero bytes of UTF-16; valid UTF-8; then whichever legacy encoding makes the most words
 * Vietnamese. A valid UTF-8 file whose letters are TCVN3 or VNI (copied out of an old document) is
 * converted as well.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Order(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, certain: true };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return bestReading([{ text, encoding: "utf-8", certain: true }], text);
  } catch {
    const latin = new TextDecoder("windows-1252").decode(bytes);
    const windows1258: DecodedText = {
      text: new TextDecoder("windows-1258").decode(bytes),
      encoding: "windows-1258",
      certain: true,
    };
    // The TextDecoder label "latin1" means windows-1252; TCVN3 and VNI use no codes below A0.
    return bestReading([{ text: latin, encoding: "windows-1252", certain: true }, windows1258], latin);
  }
}

/**
 * Decodes bytes without touching the letters of TCVN3 and VNI: for formats whose fonts tell where
 * those are.
 */
export function decodePlain(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const latin = new TextDecoder("windows-1252").decode(bytes);
    const viet = new TextDecoder("windows-1258").decode(bytes);
    const share = (text: string): number =>
      vietnameseShare(text.slice(0, SAMPLE_LENGTH).normalize("NFC")).share;
    return share(viet) >= Math.max(CLEARLY_VIETNAMESE, share(latin) + CLEARLY_BETTER) ? viet : latin;
  }
}

/**
 * Converts text whose letters are TCVN3 or VNI although no font says so (copied out of an old
 * document).
 *
 * @returns null when the text is what it seems.
 */
export function decodeLetters(text: string): string | null {
  const { encoding, text: decoded } = bestReading([{ text, encoding: "utf-8", certain: true }], text);
  return encoding === "utf-8" ? null : decoded;
}

/**
 * Takes the first (plain) reading unless another makes clearly more of the words Vietnamese.
 *
 * @param plain readings that change no letters, the usual one first.
 * @param source the characters that the legacy tables apply to.
 */
function bestReading(plain: [DecodedText, ...DecodedText[]], source: string): DecodedText {
  const sample = source.slice(0, SAMPLE_LENGTH);
  const candidates = [
    ...plain.map((reading) => ({ sample: reading.text.slice(0, SAMPLE_LENGTH), decode: () => reading })),
    { sample: decodeTcvn3(sample), decode: () => legacy(decodeTcvn3(source), "tcvn3") },
    { sample: decodeVni(sample), decode: () => legacy(decodeVni(source), "vni") },
  ].map((candidate) => ({ ...candidate, score: vietnameseShare(candidate.sample) }));
  const first = candidates[0]!;
  const best = candidates.reduce((a, b) =>
    b.score.words >= ENOUGH_WORDS && b.score.share > a.score.share + 0.001 ? b : a,
  );
  const { share } = best.score;
  if (best !== first && share >= CLEARLY_VIETNAMESE && share >= first.score.share + CLEARLY_BETTER)
    return best.decode();
  const doubtful = plain[0].encoding !== "utf-8" && first.score.words > 0;
  return { ...plain[0], certain: !doubtful };
}

const legacy = (text: string, encoding: TextEncoding): DecodedText => ({ text, encoding, certain: true });

/** UTF-16 by its mark, or by zero bytes standing regularly on one side in ASCII-like text. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const zeros: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  });
  const half = sample.length / 2;
  if (zeros[1] > half * 0.2 && zeros[0] < half * 0.02) return "utf-16le";
  if (zeros[0] > half * 0.2 && zeros[1] < half * 0.02) return "utf-16be";
  return null;
}
