import { decodeTcvn3 } from "./tcvn3.ts";
import { decodeVni } from "./vni.ts";

/** How the characters of a run are to be understood, told by its font. */
export type FontEncoding = "unicode" | "tcvn3" | "tcvn3-capitals" | "vni";

/**
 * The encoding that a font name gives away: .VnTime and its family are TCVN3 (ending in H: shown in
 * capitals), VNI-Times and its family VNI. Example: ".VnTimeH" → "tcvn3-capitals".
 *
 * @param name a font name of Word or PDF; a PDF subset prefix ("ABCDEF+") is ignored.
 */
export function fontEncoding(name: string | null | undefined): FontEncoding {
  const font = (name ?? "").replace(/^[A-Z]{6}\+/, "").trim();
  if (/^\.?vn(?!i)[a-z]/i.test(font) && (font.startsWith(".") || /^\.?Vn[A-Z]/.test(font)))
    return /H(?:\b|[-,]|$)/.test(font.slice(3)) ? "tcvn3-capitals" : "tcvn3";
  if (/^vni[-\s]/i.test(font)) return "vni";
  return "unicode";
}

/** Decodes one stretch of characters that share a font. */
export function decodeByFont(text: string, encoding: FontEncoding): string {
  if (encoding === "unicode") return text;
  return encoding === "vni" ? decodeVni(text) : decodeTcvn3(text, encoding === "tcvn3-capitals");
}
