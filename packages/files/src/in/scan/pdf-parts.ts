/** Writes a PDF whose pages are one picture each. */
export class PdfParts {
  readonly #parts: Uint8Array[] = [];
  readonly #places: number[] = [];
  #length = 0;
  #pages = 0;

  constructor() {
    this.#write("%PDF-1.7\n");
  }

  /**
   * @param data the packed picture.
   * @param image its dictionary without type and length.
   * @param page size in points, and by how many degrees it is shown turned clockwise.
   */
  addPage(data: Uint8Array, image: string, { w, h, turn }: { w: number; h: number; turn: number }): void {
    const id = 3 + this.#pages++ * 3;
    const drawn = `${w} 0 0 ${h} 0 0 cm /P Do`;
    this.#object(
      id,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Rotate ${turn}/Resources<</XObject<</P ${id + 2} 0 R>>>>/Contents ${id + 1} 0 R>>`,
    );
    this.#object(id + 1, `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`);
    this.#places[id + 1] = this.#length;
    this.#write(`${id + 2} 0 obj\n<</Type/XObject/Subtype/Image${image}/Length ${data.length}>>\nstream\n`);
    this.#write(data);
    this.#write("\nendstream\nendobj\n");
  }

  /** @returns the whole file. */
  finish(): Uint8Array {
    const kids = Array.from({ length: this.#pages }, (_, i) => `${3 + i * 3} 0 R`).join(" ");
    this.#object(1, "<</Type/Catalog/Pages 2 0 R>>");
    this.#object(2, `<</Type/Pages/Count ${this.#pages}/Kids[${kids}]>>`);
    const start = this.#length;
    const count = this.#places.length + 1;
    this.#write(`xref\n0 ${count}\n0000000000 65535 f \n`);
    for (const place of this.#places) this.#write(`${String(place).padStart(10, "0")} 00000 n \n`);
    this.#write(`trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts);
  }

  #object(id: number, body: string): void {
    this.#places[id - 1] = this.#length;
    this.#write(`${id} 0 obj\n${body}\nendobj\n`);
  }

  #write(part: string | Uint8Array): void {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}
