import { OPENING_WORDS, POSTS } from "../lexicon/header-words.ts";
import { isCapitals, isTypeLine } from "../lines/join.ts";
import { beginsAuthority, recipientsTitle } from "../lines/marks.ts";
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
};

const opening = phrases(OPENING_WORDS);
const posts = new Set<string>(POSTS);
/** The head of a document is not longer than this many blocks. */
const HEAD_LIMIT = 60;

/** Divides the blocks of a text into head, title, body and foot. */
export function divide(blocks: readonly Block[]): Division {
  const typeAt = findType(blocks);
  const start = typeAt >= 0 ? typeAt : findLetterBody(blocks);
  const head = paragraphsOf(blocks.slice(0, Math.max(0, start)));
  const type = typeAt >= 0 ? (paragraphOf(blocks[typeAt]) ?? null) : null;
  let bodyAt = typeAt >= 0 ? typeAt + 1 : start;
  const title: Paragraph[] = [];
  if (type) {
    const end = titleEnd(blocks, bodyAt);
    title.push(...paragraphsOf(blocks.slice(bodyAt, end)));
    bodyAt = end;
  }
  const footAt = findFoot(blocks, bodyAt);
  const nextAt = findAppended(blocks, footAt);
  return {
    head,
    type,
    title,
    body: blocks.slice(bodyAt, footAt),
    foot: paragraphsOf(blocks.slice(footAt, nextAt)),
    appended: nextAt < blocks.length ? [divideAppended(blocks.slice(nextAt))] : [],
  };
}

/** What follows the foot: an annex or a further document. */
function divideAppended(blocks: readonly Block[]): Division {
  const first = paragraphOf(blocks[0]);
  if (first && isTypeLine(first.text)) return divide(blocks);
  const end = titleEnd(blocks, 1);
  const footAt = findFoot(blocks, end);
  const nextAt = findAppended(blocks, footAt);
  return {
    head: [],
    type: first ?? null,
    title: paragraphsOf(blocks.slice(1, end)),
    body: blocks.slice(end, footAt),
    foot: paragraphsOf(blocks.slice(footAt, nextAt)),
    appended: nextAt < blocks.length ? [divideAppended(blocks.slice(nextAt))] : [],
  };
}

function findType(blocks: readonly Block[]): number {
  const limit = Math.min(blocks.length, HEAD_LIMIT);
  for (let i = 0; i < limit; i++) {
    const text = paragraphOf(blocks[i])?.text;
    if (text === undefined) continue;
    if (isTypeLine(text)) return i;
    // The opening words of a body end the search: an official letter has no type line.
    if (/^(?:Kính gửi|KÍNH GỬI|I\.|1\.|Nơi nhận)/u.test(text)) return -1;
    if (typeLine(text) || (isSmallTypeLine(text) && hasHead(blocks, i))) return i;
  }
  return -1;
}

/** A number or the motto stands above: what follows is the title of a document. */
function hasHead(blocks: readonly Block[], before: number): boolean {
  return blocks
    .slice(0, before)
    .some((block) => /S[ốỐ]\s*[:.]?\s*\S*\s*[/-]|Hạnh phúc/u.test(paragraphOf(block)?.text ?? ""));
}

/** For an official letter: the body begins after the addressees. */
function findLetterBody(blocks: readonly Block[]): number {
  const limit = Math.min(blocks.length, HEAD_LIMIT);
  let kinh = -1;
  for (let i = 0; i < limit; i++) {
    const text = paragraphOf(blocks[i])?.text ?? "";
    if (/^(?:Kính gửi|KÍNH GỬI)/u.test(text)) {
      kinh = i;
      break;
    }
  }
  for (let i = kinh + 1; i < limit; i++) {
    const paragraph = paragraphOf(blocks[i]);
    if (!paragraph) continue;
    const addressee = paragraph.label?.style === "bullet" && kinh >= 0;
    if (!addressee && (paragraph.text.length > 90 || paragraph.label)) return i;
  }
  return Math.max(0, kinh);
}

function titleEnd(blocks: readonly Block[], from: number): number {
  let i = from;
  while (i < blocks.length && i - from < 5) {
    const paragraph = paragraphOf(blocks[i]);
    if (!paragraph || paragraph.label) break;
    const { text, words } = paragraph;
    if (/^\((?!V\/v|Về)/iu.test(text)) break;
    const capitals = isCapitals(text);
    // "Triển khai Chương trình ..." under the type is its title; the body's first sentence has an end.
    const headline = i === from && text.length <= 300 && !/[.;:,]$/.test(text);
    if (!capitals && ((phraseAt(words, 0, opening) > 0 && !headline) || text.length > 420)) break;
    if (i > from && /[.;:]$/.test(text)) break;
    if (i > from && paragraph.blankBefore) break;
    i++;
  }
  return i;
}

/** Where the foot begins: the recipients or the signature, whichever comes first. */
function findFoot(blocks: readonly Block[], from: number): number {
  for (let i = from; i < blocks.length; i++) {
    const paragraph = paragraphOf(blocks[i]) ?? recipientsCell(blocks[i]);
    if (!paragraph) continue;
    const { text } = paragraph;
    if (recipientsTitle(text) > 0) return i;
    if (text.length > 120) continue;
    if (beginsAuthority(text) && isAuthorityLine(text)) return i;
    if (isCapitals(text) && signs(text) && nearEnd(blocks, i)) return i;
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
    if (isTypeLine(paragraph.text)) return i;
    if (/^(?:PHỤ LỤC|Phụ lục)(?:\s|$)/u.test(paragraph.text) && paragraph.text.length <= 200) return i;
    if (paragraph.label?.style === "roman" && isCapitals(paragraph.text)) return i;
  }
  return blocks.length;
}

function paragraphOf(block: Block | undefined): Paragraph | undefined {
  return block?.kind === "paragraph" ? block.paragraph : undefined;
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : block.rows.flat()));
}
