/** A word or line to draw: left edge and baseline in points from the top left corner. */
export type Drawn = {
  text: string;
  x: number;
  y: number;
  size?: number;
  font?: string;
  /** Drawn upwards on the paper, to stand upright on a page that is shown turned by a quarter. */
  turned?: boolean;
};

export type PdfPage = {
  texts?: Drawn[];
  /** Rules as thin filled rectangles, the way Word draws table borders. */
  rules?: { x0: number; y0: number; x1: number; y1: number }[];
  /** Signature fields that show a text. */
  stamps?: Drawn[];
  width?: number;
  height?: number;
  rotate?: number;
};

/** Every character is half as wide as its size: positions in tests can be counted. */
export const CHARACTER_WIDTH = 0.5;

const UTF16 = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");

/** Writes PDF objects and their table of places. */
class PdfWriter {
  readonly #objects: string[] = [];

  add(body: string): number {
    this.#objects.push(body);
    return this.#objects.length;
  }

  stream(content: string, dictionary = ""): number {
    return this.add(`<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`);
  }

  set(id: number, body: string): void {
    this.#objects[id - 1] = body;
  }

  finish(root: number, trailer = ""): Uint8Array {
    let out = "%PDF-1.7\n";
    const places: number[] = [];
    this.#objects.forEach((body, i) => {
      places.push(out.length);
      out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    });
    const start = out.length;
    out += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n`;
    out += places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    out += `trailer\n<</Size ${places.length + 1}/Root ${root} 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
    return Buffer.from(out, "latin1");
  }
}

/** A composite font without a font file, whose codes are numbered as the text needs them. */
class TestFont {
  readonly codes = new Map<string, number>();

  encode(text: string): string {
    return [...text]
      .map((char) => {
        const code = this.codes.get(char) ?? this.codes.size + 1;
        this.codes.set(char, code);
        return code.toString(16).padStart(4, "0");
      })
      .join("");
  }

  write(writer: PdfWriter, name: string): number {
    const map = [...this.codes].map(
      ([char, code]) => `<${code.toString(16).padStart(4, "0")}> <${UTF16(char)}>`,
    );
    const groups: string[] = [];
    for (let i = 0; i < map.length; i += 100) {
      const group = map.slice(i, i + 100);
      groups.push(`${group.length} beginbfchar\n${group.join("\n")}\nendbfchar`);
    }
    const toUnicode = writer.stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${groups.join("\n")}\nendcmap end end`,
    );
    const descriptor = writer.add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`,
    );
    const descendant = writer.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW ${CHARACTER_WIDTH * 1000}/CIDToGIDMap/Identity>>`,
    );
    return writer.add(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
    );
  }
}

/** A PDF with a text layer whose every place is known. */
export function buildPdf(pages: readonly PdfPage[], trailer = ""): Uint8Array {
  const writer = new PdfWriter();
  const fonts = new Map<string, TestFont>();
  const font = (name = "Times"): TestFont => {
    const found = fonts.get(name) ?? new TestFont();
    fonts.set(name, found);
    return found;
  };
  const draw = ({ text, x, y, size = 14, font: name = "Times", turned }: Drawn, height: number): string =>
    `BT /${name} ${size} Tf ${turned ? `0 1 -1 0 ${y} ${x} Tm` : `${x} ${height - y} Td`} <${font(name).encode(text)}> Tj ET`;
  const contents = pages.map(({ texts = [], rules = [], height = 842 }) =>
    [
      ...texts.map((text) => draw(text, height)),
      ...rules.map((r) => `${r.x0} ${height - r.y1} ${r.x1 - r.x0} ${r.y1 - r.y0} re f`),
    ].join("\n"),
  );
  const stamps = pages.map(({ stamps: drawn = [] }) =>
    drawn.map((stamp) => ({ stamp, content: draw({ ...stamp, x: 0, y: 0 }, 4) })),
  );
  const resources = writer.add("");
  const tree = writer.add("");
  const fields: number[] = [];
  const kids = pages.map(({ width = 595, height = 842, rotate = 0 }, i) => {
    const content = writer.stream(contents[i]!);
    const annotations = stamps[i]!.map(({ stamp, content: drawn }) => {
      const [w, size] = [stamp.text.length * (stamp.size ?? 14), stamp.size ?? 14];
      const look = writer.stream(
        drawn,
        `/Type/XObject/Subtype/Form/BBox[0 0 ${w} ${size + 4}]/Resources ${resources} 0 R`,
      );
      const value = writer.add(
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Contents<00>>>",
      );
      const field = writer.add(
        `<</Type/Annot/Subtype/Widget/FT/Sig/T(s${fields.length})/V ${value} 0 R/F 4/Rect[${stamp.x} ${height - stamp.y - 4} ${stamp.x + w} ${height - stamp.y + size}]/AP<</N ${look} 0 R>>>>`,
      );
      fields.push(field);
      return field;
    });
    const annots = annotations.length > 0 ? `/Annots[${annotations.map((id) => `${id} 0 R`).join(" ")}]` : "";
    return writer.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources ${resources} 0 R/Contents ${content} 0 R${annots}>>`,
    );
  });
  writer.set(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((id) => `${id} 0 R`).join(" ")}]>>`);
  const names = [...fonts].map(([name, f]) => `/${name} ${f.write(writer, name)} 0 R`);
  writer.set(resources, `<</Font<<${names.join("")}>>>>`);
  const form =
    fields.length > 0 ? `/AcroForm<</SigFlags 3/Fields[${fields.map((id) => `${id} 0 R`).join(" ")}]>>` : "";
  return writer.finish(writer.add(`<</Type/Catalog/Pages ${tree} 0 R${form}>>`), trailer);
}

/** Breaks text to lines of a width, the way a word processor fills a page. */
export function setLines(
  text: string,
  {
    x = 85,
    right = 538,
    y,
    size = 14,
    indent = 36,
    step = 20,
  }: Partial<Record<"x" | "right" | "size" | "indent" | "step", number>> & { y: number },
): Drawn[] {
  const lines: Drawn[] = [];
  let line = "";
  let left = x + indent;
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (left + longer.length * size * CHARACTER_WIDTH > right) {
      lines.push({ text: line, x: left, y: y + lines.length * step, size });
      line = word;
      left = x;
    } else line = longer;
  }
  lines.push({ text: line, x: left, y: y + lines.length * step, size });
  return lines;
}
