import { POSTS, SIGNED_MARK, SIGNING_POSTS } from "../lexicon/header-words.ts";
import { isAuthority as beginsAuthority } from "../lines/join.ts";
import { isCapitals } from "../lines/letters.ts";
import { recipientsTitle } from "../lines/marks.ts";
import { brokenLines, piecesOf } from "./pieces.ts";

/**
 * The foot as it stands on paper: the recipients on the left, the signature on the right, each from
 * top to bottom. Texts give the columns one after the other, row by row, or run together.
 */
export type FootColumns = {
  left: string[];
  right: string[];
  /** The name with which one of the last recipients ends: the signature where it ran into them. */
  tail: { line: number; at: number; name: string } | null;
  /** Who signed, by the electronic seal. */
  sealed: string | null;
};

const posts = [...POSTS, ...SIGNING_POSTS].sort((a, b) => b.length - a.length);
const postSet = new Set<string>(posts);
const postsByWord = Map.groupBy(posts, (post) => post.slice(0, post.indexOf(" ")));
/** The posts that begin with the first word of a line in small letters. */
const postsLike = (lower: string) => postsByWord.get(/^[^\s,]*/u.exec(lower)?.[0] ?? "") ?? [];
const WORD = "\\p{Lu}[\\p{Ll}’'`]*(?:\\p{Lu}?\\p{Ll}+)?";
/** Two to six capitalised words: a person's name. A military or academic rank may precede it. */
const NAME = new RegExp(
  `^(?:(?:Đại|Thượng|Trung|Thiếu)\\s+(?:tướng|tá|úy)\\s+|(?:PGS|GS|TS|ThS|Ths|BS|BSCKI{1,3}|BSCK[12]|KS|CN|LS|Ông|Bà|Đ/c)[.:,]?\\s*)*(${WORD}(?:\\s+${WORD}){1,5})$`,
  "u",
);
const DASH = /^(?:[-–—~_=•·+*»>]|o(?=\s))+\s*/u;
const AUTHORITY_INSIDE =
  /[\s;.,/](?=(?:(?:TM|TL|KT|TUQ|Q)\s?[./]|T\/M|T\/L|K\/T)\s?[./]?\s?\p{Lu}{2,}[\p{Lu}\s,./-]{0,150}(?:\s\p{Lu}\p{Ll}|\s*$))/u;
const SIGNED_TAIL = /\s?[([]?\s?(?:Đã|đã|ĐÃ) (?:ký|kí|KÝ)\s?[)\]]?[.;]?$/u;
const NAME_TAIL = /(?:[;.,]\s+|\s)(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*[’']?\p{L}*){0,3}\s+\p{Lu}\p{Ll}+)$/u;

const NAME_END = /\s(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*[’']?\p{L}*){1,5})$/u;

/** A person's name without rank and title; null when the line is none. */
export function personName(line: string): string | null {
  return line.length <= 60 ? (NAME.exec(line)?.[1] ?? null) : null;
}

/** Whether a line is the post of somebody who signs ("PHÓ CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"). */
export function isSigningPost(line: string): boolean {
  if (line.length > 70) return false;
  const lower = line.toLowerCase();
  if (postSet.has(lower)) return isCapitals(line) || /^\p{Lu}/u.test(line);
  if (!isCapitals(line)) return false;
  if (/^Q\s*[./]\s*\p{Lu}/u.test(line)) return true;
  return postsLike(lower).some((post) => lower.startsWith(post) && /[\s,]/.test(lower.charAt(post.length)));
}

/** Whether a line names the authority for which somebody signs ("TM. ỦY BAN NHÂN DÂN"). */
export function isAuthority(line: string): boolean {
  return beginsAuthority(line) && !/^Q\b/u.test(line) && (isCapitals(line) || line.length < 60);
}

/** Takes the two columns of the foot apart. */
export function footColumns(paragraphs: readonly string[]): FootColumns {
  const columns: FootColumns = { left: [], right: [], tail: null, sealed: null };
  const lines = paragraphs.flatMap(linesOf);
  const dashed = lines.some((line) => DASH.test(line) && !recipientsTitle(line));
  for (const line of lines) takeLine(columns, line, dashed);
  columns.tail = tailOf(columns.left);
  return columns;
}

/** A flattened cell ("Nơi nhận: - A; - B; ...") is cut into the lines it had. */
function linesOf(text: string): string[] {
  const title = recipientsTitle(text);
  const lines = brokenLines(text.slice(title)).flatMap((line) =>
    /[;.:]\s+[-–]/u.test(line) ? line.split(/(?<=[;.:])\s+(?=[-–]\s*[\p{L}\d(])/u) : [line],
  );
  const filled = lines.map((line) => line.trim()).filter(Boolean);
  return title ? ["Nơi nhận:", ...filled] : filled;
}

function takeLine(columns: FootColumns, line: string, dashed: boolean): void {
  const pieces = piecesOf(line).filter(Boolean);
  const last = pieces.at(-1) as string | undefined;
  if (last === undefined) return;
  if (pieces.length > 1 && isRight(last)) {
    takeRight(columns, last);
    const first = pieces.slice(0, -1).join(" ");
    if (!isRight(first)) takeLeft(columns, first);
    return;
  }
  const whole = pieces.join(" ");
  if (isSignedMark(columns, whole)) return;
  const signs = () => columns.right.length > 0 || columns.left.some((item) => isFiled(item));
  if (isRight(whole) && (dashed || !personName(whole) || signs())) takeRight(columns, whole);
  else takeLeft(columns, whole);
}

/**
 * The name behind the sign that ends a recipient; without that sign it must stand beside one of the
 * last recipients, where who signs has his name.
 */
function tailOf(left: readonly string[]): FootColumns["tail"] {
  let weak: FootColumns["tail"] = null;
  for (let line = left.length - 1; line >= 0; line--) {
    const text = left[line] as string;
    const name = endsSmall(text) && DASH.test(text) ? NAME_TAIL.exec(text) : null;
    if (!name) continue;
    const tail = { line, at: name.index, name: name[1] as string };
    if (/[;.]/.test(text[name.index] ?? "")) return tail;
    if (line >= left.length - 3) weak ??= tail;
  }
  return weak;
}

/** A line that can only belong to the signature. */
function isRight(line: string): boolean {
  if (DASH.test(line) || /;$/.test(line)) return false;
  return (
    isAuthority(line) ||
    isSigningPost(line) ||
    SIGNED_MARK.test(line) ||
    personName(unquoted(line)) !== null ||
    runsIntoName(line) ||
    (isCapitals(line) && recipientsTitle(line) === 0 && !/[:;]/.test(line))
  );
}

/** "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A": the lines of a cell run together. */
function runsIntoName(line: string): boolean {
  const front = withoutName(line);
  return front !== line && isCapitals(front) && (beginsAuthority(front) || isSigningPost(front));
}

/** The line without the name at its end; only lines that hold capitals before it are looked at. */
function withoutName(line: string): string {
  return endsSmall(line) && /\p{Lu}{2}/u.test(line) ? line.replace(NAME_END, "") : line;
}

function endsSmall(line: string): boolean {
  const last = line.charAt(line.length - 1);
  return last !== last.toUpperCase();
}

function takeRight(columns: FootColumns, line: string): void {
  if (!isSignedMark(columns, line)) columns.right.push(...cutSignature(unquoted(line)));
}

/** A line of the left column, from which a signature that ran into it is cut off. */
function takeLeft(columns: FootColumns, whole: string): void {
  let line = whole;
  const inside = /T[MLU/]|K[T/]|Q[./]/.test(line) ? AUTHORITY_INSIDE.exec(line) : null;
  if (inside && inside.index > 0) {
    columns.right.push(...cutSignature(line.slice(inside.index + 1).trim()));
    line = line.slice(0, inside.index + 1).trim();
  }
  if (/k[ýí]|KÝ/u.test(line)) line = line.replace(SIGNED_TAIL, "");
  const front = withoutName(line);
  const named = front === line ? -1 : postTail(front);
  const at = named >= 0 ? named : postTail(line);
  if (at >= 0) {
    columns.right.push(...cutSignature(line.slice(at)));
    line = line.slice(0, at).trim();
  }
  if (line) columns.left.push(line);
}

/** Where a post in capitals begins with which a line ends ("... UBND huyện; PHÓ CHÁNH VĂN PHÒNG"); -1 if none. */
function postTail(line: string): number {
  const last = line.at(-1) as string;
  if (last === undefined || last === last.toLowerCase()) return -1;
  // No post is longer; the whole of a long line is not searched from each of its words.
  const end = line.slice(-90);
  const capitals = /(?:^|\s)(\p{Lu}[\p{Lu}\s,]+\p{Lu})$/u.exec(end)?.[1];
  if (!capitals) return -1;
  const from = line.length - capitals.length;
  const lower = capitals.toLowerCase();
  for (let at = 0; at >= 0; at = lower.indexOf(" ", at) < 0 ? -1 : lower.indexOf(" ", at) + 1) {
    if (isSigningPost(capitals.slice(at))) return from + at;
  }
  return -1;
}

/** "(Đã ký)" and the lines of an electronic seal; the seal may name who signed. */
function isSignedMark(columns: FootColumns, line: string): boolean {
  if (!SIGNED_MARK.test(line)) return false;
  const named = /(?:ký bởi|người ký|signed by)\s*:?\s*(.+)$/iu.exec(line)?.[1]?.trim();
  if (named && personName(named)) columns.sealed ??= personName(named);
  const after = /^[([]?\s*đã k[ýí]\s*[)\]]?[.:]?\s+(\p{Lu}.*)$/iu.exec(line)?.[1];
  if (after && personName(after)) columns.right.push(after);
  return true;
}

/** The file copy, with which a list of recipients ends. */
export function isFiled(line: string): boolean {
  return /^(?:[-–—~_=•·+*»>]+\s*)?L\s?[ưuựừứữ]+u(?![\p{L}])/iu.test(line);
}

function unquoted(line: string): string {
  return line.replace(/[“"”`]/g, "").trim();
}

/** "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Nguyễn Văn A" → authority, post, name. */
function cutSignature(line: string): string[] {
  const nameAt = beginsAuthority(line) || startsWithPost(line) ? NAME_END.exec(line) : null;
  const capitals = nameAt && isCapitals(line.slice(0, nameAt.index)) ? line.slice(0, nameAt.index) : line;
  const pieces = capitals.trim().replace(/\s+(?=(?:TM|TL|KT|TUQ|Q)\s*[./]\s*\p{Lu})/gu, "\n");
  const parts = pieces.split("\n");
  const cut = [...parts.slice(0, -1), ...cutPost(parts.at(-1) as string)];
  return capitals === line ? cut : [...cut, (nameAt?.[1] ?? "").trim()];
}

function startsWithPost(line: string): boolean {
  const lower = line.toLowerCase();
  return postsLike(lower).some(
    (post) => lower.startsWith(post) && lower[post.length] === " " && isCapitals(line.slice(0, post.length)),
  );
}

/** Cuts the signer's own post off an authority that runs into it. */
function cutPost(piece: string): string[] {
  if (!isAuthority(piece)) return [piece];
  const lower = piece.toLowerCase();
  for (const post of posts) {
    if (!lower.endsWith(` ${post}`)) continue;
    const at = lower.length - post.length;
    const before = piece.slice(0, at).trim();
    // "TL. CHI CỤC TRƯỞNG", "KT. BỘ TRƯỞNG, CHỦ NHIỆM": the post is the authority itself.
    if (/[./,]$/.test(before) || !/\s/.test(before)) return [piece];
    return [before, piece.slice(at)];
  }
  return [piece];
}
