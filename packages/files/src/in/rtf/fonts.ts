/** A font of the table: its name and its character set. */
export type RtfFont = { name: string; charset: number | undefined; page: number | undefined };

/** Collects the font table, whose entries may stand in groups of their own or not. */
export class FontTable {
  readonly #fonts = new Map<number, RtfFont>();
  #current: RtfFont | undefined;

  get(number: number | undefined): RtfFont | undefined {
    return number === undefined ? undefined : this.#fonts.get(number);
  }

  /** A control word in the table. */
  word(word: string, value: number | undefined): void {
    if (word === "f" && value !== undefined) {
      this.#current = { name: "", charset: undefined, page: undefined };
      this.#fonts.set(value, this.#current);
    } else if (word === "fcharset" && this.#current) this.#current.charset = value;
    else if (word === "cpg" && this.#current) this.#current.page = value;
  }

  /** Characters in the table: a name up to a semicolon. */
  name(characters: string): void {
    const font = this.#current;
    if (!font) return;
    const end = characters.indexOf(";");
    if (font.name.length < 200) font.name += end < 0 ? characters : characters.slice(0, end);
    if (end >= 0) this.#current = undefined;
  }
}
