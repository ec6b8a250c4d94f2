import { clean } from "./clean.ts";
import { type Face, textWidth } from "./fonts.ts";
import { LAYOUT, TYPE_NAMES } from "./layout-profile.ts";
import { agencyLines, balancedLines, widest } from "./lines.ts";
import { type Mark, marksOf, roman } from "./marks.ts";
import type {
  Annex,
  Block,
  OfficialDocument,
  OfficialParts,
  Run,
  Signature,
  Urgency,
} from "./official-document.ts";
import { type ComposedTable, composeTable } from "./tables.ts";
import {
  addresseeLines,
  END_OF_CONTENT,
  groundRuns,
  numberLine,
  placeDateLine,
  recipientLines,
  signingLines,
  toRuns,
  upper,
  withEnd,
} from "./wording.ts";

/** A paragraph of the content with the words it is printed with. */
export type ComposedParagraph = {
  kind: "section" | "title" | "clause" | "point" | "bullet" | "paragraph";
  mark: Mark;
  runs: Run[];
};
export type ComposedBlock = ComposedParagraph | ComposedTable;
export type ComposedSignature = { lines: string[]; name: string };

/** An official document in the words and lengths that are printed: the same for both writers. */
export type Composed = {
  parts: OfficialParts;
  /** For the properties of the file. */
  title: string;
  issuer: string;
  head: {
    parent: string | null;
    issuer: string;
    /** Points, as all rules. */
    issuerRule: number;
    mottoRule: number;
    number: string;
    placeDate: string;
    /** `V/v …` of a letter, and the column that breaks it into lines of like length. */
    matter: string | null;
    matterWidth: number;
    urgency: { text: Urgency; width: number } | null;
  };
  /** `width`: of the column that breaks the subject into lines of like length. */
  name: { type: string; subject: string; width: number; rule: number } | null;
  addressees: string[];
  grounds: Run[][];
  body: ComposedBlock[];
  recipients: string[];
  signature: ComposedSignature;
  secretary: ComposedSignature | null;
  annexes: { name: string; title: string; reference: string; landscape: boolean; body: ComposedBlock[] }[];
};

/** Gives a document its printed words: marks, signs at the end of lines, lengths of rules. */
export function compose(given: OfficialDocument, parts: OfficialParts = "whole"): Composed {
  const document = clean(given);
  const type = TYPE_NAMES[document.kind];
  const subject = document.subject.trim();
  return {
    parts,
    title: [type ?? "Công văn", subject].filter(Boolean).join(" "),
    issuer: document.issuer,
    head: composeHead(document, type === null ? subject : ""),
    name: type === null ? null : composeName(type, subject),
    addressees: addresseeLines(document.addressees),
    grounds: groundRuns(document.grounds),
    body: closed(composeBody(document.body)),
    recipients: recipientLines(document),
    signature: composeSignature(document.signature),
    secretary: document.secretary ? composeSignature(document.secretary) : null,
    annexes: document.annexes.map((annex, i) => composeAnnex(document, annex, i)),
  };
}

function composeHead(document: OfficialDocument, matter: string): Composed["head"] {
  const { left } = LAYOUT.head;
  const issuer = agencyLines(upper(document.issuer), LAYOUT.issuer.size, left, "bold");
  const parent = document.parent?.trim();
  return {
    parent: parent ? agencyLines(upper(parent), LAYOUT.parent.size, left, "regular").join("\n") : null,
    issuer: issuer.join("\n"),
    issuerRule: LAYOUT.issuer.rule * widest(issuer, LAYOUT.issuer.size, "bold"),
    mottoRule: LAYOUT.motto.rule * textWidth(LAYOUT.motto.text, LAYOUT.motto.size, "bold"),
    number: numberLine(document.number, document.symbol),
    placeDate: placeDateLine(document.place, document.date),
    matter: matter === "" ? null : `V/v ${matter}`,
    matterWidth: evenWidth(`V/v ${matter}`, LAYOUT.matter.size, left, "regular"),
    urgency: document.urgency
      ? { text: document.urgency, width: LAYOUT.urgency.widths[document.urgency] }
      : null,
  };
}

/** A long subject is broken into lines of like length; the rule takes its share of the longest. */
function composeName(type: string, subject: string): NonNullable<Composed["name"]> {
  const look = LAYOUT.subject;
  const lines = balancedLines(subject || type, look.size, textRoom(false), "bold");
  const width = evenWidth(subject, look.size, textRoom(false), "bold");
  return { type, subject, width, rule: look.rule * widest(lines, look.size, "bold") };
}

/** Width of a column in which a text breaks into lines of like length, in points. */
const evenWidth = (text: string, size: number, room: number, face: Face): number =>
  Math.min(room, widest(balancedLines(text, size, room, face), size, face) + SLACK);

/** Word and typst may differ by so much in where a line ends, points. */
const SLACK = 6;

/** Between the margins, in points. */
export const textRoom = (landscape: boolean): number =>
  (landscape ? LAYOUT.page.height : LAYOUT.page.width) - LAYOUT.page.margin.left - LAYOUT.page.margin.right;

/** The blocks with their marks; a clause with a title is a heading. */
function composeBody(body: readonly Block[], room = textRoom(false)): ComposedBlock[] {
  const marks = marksOf(body);
  return body.map((block, i): ComposedBlock => {
    const mark = marks[i]!;
    if (block.kind === "table") return composeTable(block.table, room);
    if (block.kind === "section") return { kind: "section", mark, runs: [{ text: upper(block.title) }] };
    if (block.kind === "clause" && "title" in block) {
      return { kind: "title", mark, runs: [{ text: block.title }] };
    }
    return { kind: block.kind, mark, runs: toRuns(block.text) };
  });
}

/** Ends the content with `./.`: on the last paragraph, or below a table that stands last. */
function closed(body: ComposedBlock[]): ComposedBlock[] {
  const last = body.at(-1);
  if (!last || last.kind === "table") {
    return last ? [...body, { kind: "paragraph", mark: null, runs: [{ text: END_OF_CONTENT }] }] : body;
  }
  return [...body.slice(0, -1), { ...last, runs: withEnd(last.runs, END_OF_CONTENT) }];
}

const composeSignature = ({ signing, name }: Signature): ComposedSignature => ({
  lines: signingLines(signing),
  name: name.trim(),
});

/** Two and more annexes are numbered in Roman figures; the reference is left open (IV, electronic form). */
function composeAnnex(document: OfficialDocument, annex: Annex, index: number): Composed["annexes"][number] {
  const type = TYPE_NAMES[document.kind];
  const name = type === null ? "Công văn" : `${type.charAt(0)}${type.slice(1).toLocaleLowerCase("vi")}`;
  const number = numberLine(document.number, document.symbol).replace(/^Số: /, "số ");
  const day = placeDateLine("", document.date);
  return {
    name: document.annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : "Phụ lục",
    title: upper(annex.title),
    reference: annex.reference ?? `(Kèm theo ${name} ${number} ${day} của ${document.issuer})`,
    landscape: annex.landscape ?? false,
    body: composeBody(annex.body, textRoom(annex.landscape ?? false)),
  };
}
