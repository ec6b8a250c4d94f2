import { decodeByFont, type FontEncoding } from "../../encodings/fonts.ts";

/**
 * Collects the characters of one paragraph. Neighbouring runs of one encoding are decoded together,
 * because Word splits runs anywhere, also between a VNI letter and its mark.
 */
export class RunText {
  #done = "";
  #pending = "";
  #encoding: FontEncoding = "unicode";

  add(text: string, encoding: FontEncoding): void {
    if (encoding !== this.#encoding) this.#flush(encoding);
    this.#pending += text;
  }

  /** The decoded text so far, without the soft hyphens that are no letters. */
  finish(): string {
    this.#flush("unicode");
    return this.#done;
  }

  #flush(next: FontEncoding): void {
    const decoded = decodeByFont(this.#pending, this.#encoding);
    this.#done += decoded.replaceAll("\u00ad", "");
    this.#pending = "";
    this.#encoding = next;
  }
}
