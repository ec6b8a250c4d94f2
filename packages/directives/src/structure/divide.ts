import { OPENING_WORDS, POSTS } from "../lexicon/header-words.ts";
import { isAuthority, isTypeLine } from "../lines/join.ts";
import { isCapitals, lineStart } from "../lines/letters.ts";
import { recipientsTitle } from "../lines/marks.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Block } from "../lines/read-lines.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import { isSmallTypeLine, typeLine } from "./type-line.ts";

/** A document in its parts; `appended` are further documents in the same text (a plan after its decision). */
export type Division = {
  head: Paragraph[];
  type: Paragraph | null;
  title: Paragraph[];
  body: Block[];
  foot: Paragraph[];
  appended: Division[];
  /** All that belongs to it, without what is appended. */
  blocks: readonly Block[];
};

const opening = phrases(OPENING_WORDS);
const posts = new Set<string>(POSTS);
/** The head of a document is not longer than this many blocks. */
const HEAD_LIMIT = 60;

/** Divides the blocks of a text, from one of them on, into head, title, body and foot. */
export function divide(blocks: readonly Block[]): Division {
  const first = divideFrom(blocks, 0);
  const { division } = first;
  // A text may hold thousands of documents: one after the other, not one within the other.
  for (let { next } = first; next < blocks.length; ) {
    const appended = divideAppended(blocks, next);
    division.appended.push(appended.division);
    next = appended.next;
  }
  return division;
}

/** A document, and the block with which what is appended to it begins. */
type Divided = { division: Division; next: number };

function divideFrom(blocks: readonly Block[], from: number): Divided {
  const typeAt = findType(blocks, from);
  if (typeAt < 0) {
    const bodyAt = findLetterBody(blocks, from);
    return divideAt(blocks, { from, typeAt: bodyAt, titleAt: bodyAt, bodyAt });
  }
  return divideAt(blocks, { from, typeAt, titleAt: typeAt + 1, bodyAt: titleEnd(blocks, typeAt + 1) });
}

/** What follows the foot: an annex or a further document. */
function divideAppended(blocks: readonly Block[], from: number): Divided {
  const first = paragraphOf(blocks[from]);
  if (first && isTypeLine(first)) return divideFrom(blocks, from);
  return divideAt(blocks, { from, typeAt: from, titleAt: from + 1, bodyAt: titleEnd(blocks, from + 1) });
}

/** Where the parts before the foot begin; without a type the title begins where the type would stand. */
type Beginnings = { from: number; typeAt: number; titleAt: number; bodyAt: number };

function divideAt(blocks: readonly Block[], { from, typeAt, titleAt, bodyAt }: Beginnings): Divided {
  const footAt = findFoot(blocks, bodyAt);
  const nextAt = findAppended(blocks, footAt);
  const division: Division = {
    head: paragraphsOf(blocks.slice(from, typeAt)),
    type: titleAt > typeAt ? (paragraphOf(blocks[typeAt]) ?? null) : null,
    title: paragraphsOf(blocks.slice(titleAt, bodyAt)),
    body: blocks.slice(bodyAt, footAt),
    foot: paragraphsOf(blocks.slice(footAt, nextAt)),
    appended: [],
    blocks: blocks.slice(from, nextAt),
  };
  return { division, next: nextAt };
}

function findType(blocks: readonly Block[], from: number): number {
  const limit = Math.min(blocks.length, from + HEAD_LIMIT);
  for (let i = from; i < limit; i++) {
    const paragraph = paragraphOf(blocks[i]);
    if (!paragraph) continue;
    const { text } = paragraph;
    if (isTypeLine(paragraph)) return i;
    // The opening words of a body end the search: an official letter has no type line.
    if (/^(?:Kính gửi|KÍNH GỬI|I\.|1\.|Nơi nhận)/u.test(text)) return -1;
    if (typeLine(text) || (isSmallTypeLine(text) && hasHead(blocks.slice(from, i)))) return i;
  }
  return -1;
}

/** A number or the motto stands above: what follows is the title of a document. */
function hasHead(above: readonly Block[]): boolean {
  return above.some((block) => /S[ốỐ]\s*[:.]?\s*\S*\s*[/-]|Hạnh phúc/u.test(paragraphOf(block)?.text ?? ""));
}

/** For an official letter: the body begins after the addressees. */
function findLetterBody(blocks: readonly Block[], from: number): number {
  const limit = Math.min(blocks.length, from + HEAD_LIMIT);
  let addressed = from - 1;
  for (let i = from; i < limit && addressed < from; i++) {
    const text = paragraphOf(blocks[i])?.text ?? "";
    if (/^(?:Kính gửi|KÍNH GỬI)/u.test(text)) addressed = i;
  }
  for (let i = addressed + 1; i < limit; i++) {
    const paragraph = paragraphOf(blocks[i]);
    if (!paragraph) continue;
    const addressee = paragraph.label?.style === "bullet" && addressed >= from;
    if (!addressee && (paragraph.text.length > 90 || paragraph.label)) return i;
  }
  return Math.max(from, addressed);
}

function titleEnd(blocks: readonly Block[], from: number): number {
  let i = from;
  while (i < blocks.length && i - from < 5) {
    const paragraph = paragraphOf(blocks[i]);
    if (!paragraph || paragraph.label) break;
    const { text, words, capitals } = paragraph;
    if (text.startsWith("(") && !/^\((?:V\/v|Về)/iu.test(text)) break;
    // "Triển khai Chương trình ..." under the type is its title; the body's first sentence has an end.
    const headline = i === from && text.length <= 300 && !/[.;:,]$/.test(text);
    if (!capitals && ((phraseAt(words, 0, opening) > 0 && !headline) || text.length > 420)) break;
    if (i > from && /[.;:]$/.test(text)) break;
    if (i > from && paragraph.blankBefore) break;
    i++;
  }
  return i;
}

const isAnnex = lineStart("P", /^(?:PHỤ LỤC|Phụ lục)(?:\s|$)/u);
/** An authority is not longer, with the post and the name that may run into it; no post is. */
const LONGEST_SIGNATURE = 120;

/** Where the foot begins: the recipients or the signature, whichever comes first. */
function findFoot(blocks: readonly Block[], from: number): number {
  for (let i = from; i < blocks.length; i++) {
    const paragraph = paragraphOf(blocks[i]) ?? recipientsCell(blocks[i]);
    if (!paragraph) continue;
    const { text } = paragraph;
    if (recipientsTitle(text) > 0) return i;
    if (text.length > LONGEST_SIGNATURE) continue;
    if (isAuthority(text) && isAuthorityLine(text)) return i;
    if (paragraph.capitals && signs(text) && nearEnd(blocks, i)) return i;
  }
  return blocks.length;
}

/** A post, or two beside each other ("THƯ KÝ      CHỦ TỌA"). */
function signs(text: string): boolean {
  const lower = text.toLowerCase();
  if (posts.has(lower)) return true;
  return /\s{3}/.test(text) && posts.has(lower.slice(lower.lastIndexOf("   ") + 3).trim());
}

/** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn A": in capitals but for the name, or short and no sentence. */
function isAuthorityLine(text: string): boolean {
  if (text.length > 80 && !isCapitals(text)) return false;
  const capitals = text.replace(/(?:\s\p{Lu}[\p{Ll}’']+){2,5}$/u, "");
  return isCapitals(capitals) || (text.length <= 45 && !/^Q/.test(text) && !/[.;:,]$/.test(text));
}

/** The recipients in a table of layout that reads like one of work (three columns). */
function recipientsCell(block: Block | undefined): Paragraph | undefined {
  if (block?.kind !== "table") return undefined;
  return block.rows[0]?.find((cell) => recipientsTitle(cell.text) > 0);
}

/** A post in capitals is a signature when only short lines follow. */
function nearEnd(blocks: readonly Block[], i: number): boolean {
  let seen = 0;
  for (let k = i + 1; k < Math.min(blocks.length, i + 4); k++) {
    const text = paragraphOf(blocks[k])?.text ?? "";
    if (text.length > 60) return false;
    seen++;
  }
  return seen > 0;
}

function findAppended(blocks: readonly Block[], footAt: number): number {
  for (let i = footAt + 1; i < blocks.length; i++) {
    const paragraph = paragraphOf(blocks[i]);
    if (!paragraph) return i;
    if (isTypeLine(paragraph)) return i;
    if (isAnnex(paragraph.text) && paragraph.text.length <= 200) return i;
    if (paragraph.label?.style === "roman" && paragraph.capitals) return i;
  }
  return blocks.length;
}

function paragraphOf(block: Block | undefined): Paragraph | undefined {
  return block?.kind === "paragraph" ? block.paragraph : undefined;
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : block.rows.flat()));
}
