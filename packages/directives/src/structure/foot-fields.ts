import { AUTHORITY_PREFIX, POSTS } from "../lexicon/header-words.ts";
import { isCapitals } from "../lines/letters.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Signer } from "../types.ts";

const posts = [...POSTS].sort((a, b) => b.length - a.length);
const postSet = new Set<string>(POSTS);
/** Two to six capitalised words: a person's name. A military or academic rank may precede it. */
const NAME =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)\s+|(?:TS|ThS|PGS|GS|BS|KS|CN)\.?\s*)*(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5})$/u;

/** Reads the recipients and the signature block; either may come first, or stand on one flattened line. */
export function readFoot(foot: readonly Paragraph[]): { recipients: string[]; signer: Signer | null } {
  const lines = foot.flatMap((paragraph) => cutLine(paragraph.text));
  return { recipients: readRecipients(lines), signer: readSigner(lines) };
}

/** A flattened cell ("Nơi nhận: - A; - B; TM. ...") is cut into the lines it had. */
function cutLine(text: string): string[] {
  const marked = text
    .replace(/^(Nơi nhận|NƠI NHẬN)\s*:?\s*/u, "Nơi nhận:\n")
    .replace(/(?<=[;.])\s+[-–]\s+(?=\p{L})/gu, "\n- ");
  const lines = marked
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.flatMap((line) => (isSignatureLine(line) ? cutSignature(line) : [line]));
}

function isSignatureLine(line: string): boolean {
  return (AUTHORITY_PREFIX.test(line) || startsWithPost(line)) && line.length < 200;
}

function startsWithPost(line: string): boolean {
  const lower = line.toLowerCase();
  return (
    isCapitals(line.slice(0, 8)) &&
    posts.some((post) => lower.startsWith(`${post} `) && isCapitals(line.slice(0, post.length)))
  );
}

/** "KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Nguyễn Văn A" → authority, post, name. */
function cutSignature(line: string): string[] {
  const nameAt = /\s(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,5})$/u.exec(line);
  const capitals = nameAt ? line.slice(0, nameAt.index).trim() : line;
  const parts = capitals
    .replace(/\s+(?=(?:TM|TL|KT|TUQ|Q)\s*[./]\s*\p{Lu})/gu, "\n")
    .split("\n")
    .flatMap((piece, i, all) => (i === all.length - 1 ? cutPost(piece) : [piece]));
  return nameAt ? [...parts, (nameAt[1] ?? "").trim()] : parts;
}

/** Cuts the signer's own post off an authority that runs into it. */
function cutPost(piece: string): string[] {
  if (!AUTHORITY_PREFIX.test(piece)) return [piece];
  const lower = piece.toLowerCase();
  for (const post of posts) {
    const at = lower.lastIndexOf(` ${post}`);
    if (at > 6 && at + 1 + post.length === lower.length)
      return [piece.slice(0, at).trim(), piece.slice(at + 1)];
  }
  return [piece];
}

function readRecipients(lines: readonly string[]): string[] {
  const recipients: string[] = [];
  let open = false;
  let filed = false;
  let previous = "";
  for (const line of lines) {
    if (/^(?:Nơi nhận|NƠI NHẬN|Noi nhận|Nơi nhân)/u.test(line)) {
      open = true;
      continue;
    }
    if (!open) continue;
    if (AUTHORITY_PREFIX.test(line) || (isCapitals(line) && postSet.has(line.toLowerCase()))) {
      open = false;
      continue;
    }
    if (/^(?:Bản điện tử|Bản giấy|Gửi bản|Văn bản giấy)\s*:?$/iu.test(line)) continue;
    const item = /^[-–+•*]\s*(.*)$/u.exec(line)?.[1];
    // After the file copy ("Lưu: VT") a line without a dash is a stroke of the scan or the signature.
    if (item !== undefined) recipients.push(item);
    else if (filed || recipients.length === 0) continue;
    else if (/^\p{Ll}/u.test(line) || previous.endsWith(",")) recipients.push(`${recipients.pop()} ${line}`);
    else if (!NAME.test(line) && line.length < 120 && !isCapitals(line)) recipients.push(line);
    if (item !== undefined && /^Lưu/iu.test(item)) filed = true;
    previous = line;
  }
  return recipients.map(plain).filter((recipient) => recipient.length > 1);
}

/** Without final punctuation and stray strokes of a scan. */
function plain(item: string): string {
  return item
    .replace(/[\s;.,/|_J]+$/u, (tail) => (/J/.test(tail) && !/[;.,]\s*J/.test(tail) ? tail.trimEnd() : ""))
    .trim();
}

function readSigner(lines: readonly string[]): Signer | null {
  const authority: string[] = [];
  let position: string | null = null;
  for (const line of lines) {
    const text = line.replace(/[“"”]/g, "").trim();
    if (AUTHORITY_PREFIX.test(text) && (isCapitals(text) || text.length < 60)) {
      authority.push(text);
      position = null;
    } else if (isPost(text)) {
      if (position) authority.push(position);
      position = text;
    } else if (position || authority.length > 0) {
      const name = NAME.exec(text.replace(/^\(?(?:Đã ký|đã ký)\)?\s*/u, ""))?.[1];
      if (!name || isCapitals(text)) continue;
      if (!position && authority.length > 0) position = authorityPost(authority);
      return { authority: authority.join(" / ") || null, position, name };
    }
  }
  const last = lines.at(-1)?.replace(/[“"”]/g, "").trim() ?? "";
  const only = NAME.exec(last)?.[1];
  return only && lines.length > 1 && !/^[-–]/.test(last)
    ? { authority: null, position: null, name: only }
    : null;
}

/** A signature that names only the authority: the post stands after its prefix ("TM. BAN CHỈ ĐẠO"). */
function authorityPost(authority: string[]): string | null {
  return authority.length > 1 ? (authority.pop() ?? null) : null;
}

function isPost(line: string): boolean {
  if (!isCapitals(line) || line.length > 60) return false;
  const lower = line.toLowerCase();
  if (postSet.has(lower)) return true;
  return posts.some((post) => lower.startsWith(`${post} `) || lower.startsWith(`${post},`));
}
