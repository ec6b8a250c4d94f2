import { strToU8, zipSync } from "fflate";

/**
 * Makes a .docx of an annotated text, as an office would have written it: the header and the recipients with the
 * signature in tables of two columns without borders, numbers and bullets automatic wherever Word would show
 * what the text has, emphasis as format, tables as tables.
 */

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NUMBER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COLUMN = 4700;

/** What was made: the file, and how many paragraphs carry an automatic number or bullet. */
export type MadeDocx = { bytes: Uint8Array; automatic: number };

/** Makes the file. The text is Markdown of the plainest kind: emphasis by stars, rows by bars. */
export function makeDocx(text: string): MadeDocx {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const lists = new Lists();
  const title = paragraphs.findIndex((part) =>
    /^\**(?:THÔNG BÁO|KẾ HOẠCH|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH)/.test(part),
  );
  const recipients = paragraphs.findIndex((part) => /^\**Nơi nhận/.test(part));
  const signer = paragraphs.findIndex(
    (part, i) => i > recipients && /^\**(?:TL|TM|KT|TUQ|CHỦ TỊCH)/.test(part),
  );
  const isSigned = recipients >= 0 && signer > recipients;
  const head = title > 0 ? paragraphs.slice(0, title) : [];
  const body = paragraphs.slice(Math.max(0, title), isSigned ? recipients : undefined);
  const parts = [
    headerOf(head),
    ...body.map((part) => blockOf(part, lists)),
    isSigned ? frame([[paragraphs.slice(recipients, signer), paragraphs.slice(signer)]]) : "",
  ];
  return { bytes: pack(parts.join(""), lists), automatic: lists.automatic };
}

/** Authority and number on the left, the nation's name and place and date on the right. */
function headerOf(head: readonly string[]): string {
  const [number, ...date] = head;
  const nation = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "**Độc lập - Tự do - Hạnh phúc**"];
  return frame([
    [["ỦY BAN NHÂN DÂN"], nation],
    [number ? [number] : [], date],
  ]);
}

function blockOf(part: string, lists: Lists): string {
  const lines = part.split("\n");
  if (lines.every((line) => line.startsWith("|"))) return tableOf(lines);
  // A line of its own that begins like an item is one, also without an empty line before it.
  const items: string[] = [];
  for (const line of lines)
    if (items.length === 0 || /^\s*(?:[-+*]|\d+\.)\s/.test(line)) items.push(line);
    else items[items.length - 1] += `\n${line}`;
  return items.map((item) => lists.paragraph(item)).join("");
}

function tableOf(lines: readonly string[]): string {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => [cell.trim()]),
    );
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  return table(rows, `<w:tblBorders>${sides}</w:tblBorders>`);
}

const frame = (rows: readonly (readonly string[])[][]): string => table(rows, "");

function table(rows: readonly (readonly (readonly string[])[])[], properties: string): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (paragraphs: readonly string[]): string => {
    const inside = paragraphs.flatMap((part) => part.split("\n")).map((part) => paragraph(part, ""));
    return `<w:tc><w:tcPr><w:tcW w:w="${COLUMN}" w:type="dxa"/></w:tcPr>${inside.join("") || "<w:p/>"}</w:tc>`;
  };
  const grid = `<w:gridCol w:w="${COLUMN}"/>`.repeat(columns);
  const made = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${made}</w:tbl><w:p/>`;
}

function paragraph(words: string, properties: string): string {
  const runs = runsOf(words);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${runs}</w:p>`;
}

/** Emphasis by stars becomes format; a line break stays one. */
function runsOf(words: string): string {
  return words
    .split(/(\*{1,3}[^*\n](?:[^*]*[^*\s])?\*{1,3})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const stars = /^(\*{1,3})([\s\S]*?)\*+$/.exec(piece);
      const format = stars ? (stars[1]!.length === 1 ? "<w:i/>" : "<w:b/>") : "";
      const lines = (stars?.[2] ?? piece).split("\n").map((line) => line.trimEnd() + trailing(line));
      const inside = lines
        .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
        .join("<w:br/>");
      return `<w:r>${format ? `<w:rPr>${format}</w:rPr>` : ""}${inside}</w:r>`;
    })
    .join("");
}

/** One space at most at the end of a line: two are Markdown's line break. */
const trailing = (line: string): string => (/\S\s$/.test(line) ? " " : "");

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Kinds of lists: which labels they have, the abstract list and level that shows them. */
const KINDS = [
  { label: /^([IVX]+)\.\s+/, list: 0, level: 0, bullet: "" },
  { label: /^(\d+)\.\s+/, list: 1, level: 0, bullet: "" },
  { label: /^\d+\.(\d+)\.\s+/, list: 1, level: 1, bullet: "" },
  { label: /^-\s+/, list: 2, level: 0, bullet: "-" },
  { label: /^\+\s+/, list: 3, level: 0, bullet: "+" },
  { label: /^\*\s+/, list: 4, level: 0, bullet: "*" },
];
const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The lists of a document; a number that Word would not show by counting starts a list anew or is typed. */
class Lists {
  automatic = 0;
  readonly #nums: { list: number; start: number }[] = [];
  readonly #current: number[] = [];
  readonly #counts: [number, number][] = [];

  /** A paragraph of a list, or a plain one. */
  paragraph(words: string): string {
    // Emphasis around a number is format.
    const bare = words.replace(/^(\*{2,3})((?:[IVX]+|\d+(?:\.\d+)?)\.\s+)/, "$2$1");
    for (const { label, list, level, bullet } of KINDS) {
      const found = label.exec(bare);
      if (!found) continue;
      const rest = bare.slice(found[0].length);
      const num = bullet ? this.#plain(list) : this.#counted(found[0], list, level);
      if (num === null || rest.trim() === "") break;
      this.automatic++;
      return paragraph(rest, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
    }
    return paragraph(words, "");
  }

  /** The numbering part: every list has a definition of its own, as pasting between documents leaves them. */
  part(): string {
    const level = (index: number, start: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
    const levels = [
      (start: number) => level(0, start, "upperRoman", "%1."),
      (start: number) => level(0, start, "decimal", "%1.") + level(1, 1, "decimal", "%1.%2."),
      () => level(0, 1, "bullet", "-"),
      () => level(0, 1, "bullet", "+"),
      () => level(0, 1, "bullet", "*"),
    ];
    const abstracts = this.#nums.map(
      ({ list, start }, i) =>
        `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="multilevel"/>${levels[list]!(start)}</w:abstractNum>`,
    );
    const nums = this.#nums.map(
      (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`,
    );
    return `<w:numbering xmlns:w="${W}">${abstracts.join("")}${nums.join("")}</w:numbering>`;
  }

  #plain(list: number): number {
    this.#current[list] ??= this.#add(list, 1);
    return this.#current[list];
  }

  #counted(label: string, list: number, level: number): number | null {
    const counts = this.#counts[list] ?? [0, 0];
    const typed = label.trim().replace(/\.$/, "");
    const numbers = list === 0 ? [ROMAN.indexOf(typed)] : typed.split(".").map(Number);
    if (level === 1) {
      if (numbers[0] !== counts[0] || numbers[1] !== counts[1] + 1) return null;
      counts[1]++;
      return this.#current[list] ?? null;
    }
    const number = numbers[0]!;
    if (number < 1) return null;
    const goesOn = number === counts[0] + 1 && this.#current[list] !== undefined;
    if (!goesOn) this.#current[list] = this.#add(list, number);
    this.#counts[list] = [number, 0];
    return this.#current[list]!;
  }

  #add(list: number, start: number): number {
    this.#nums.push({ list, start });
    return this.#nums.length;
  }
}

function pack(body: string, lists: Lists): Uint8Array {
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${NUMBER}/${kind}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    "_rels/.rels": relations(relation("r1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(relation("r1", "numbering", "numbering.xml")),
    "word/document.xml": `<w:document xmlns:w="${W}"><w:body>${body}${section}</w:body></w:document>`,
    "word/numbering.xml": lists.part(),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
