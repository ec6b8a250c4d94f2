import { POST_TAIL, UNIT_WORDS } from "../lexicon/header-words.ts";
import { isCapitals } from "../lines/letters.ts";
import type { Signer } from "../types.ts";
import { type FootColumns, isAuthority, isSigningPost, personName } from "./foot-columns.ts";

type Block = { authority: string[]; position: string | null };

/**
 * Reads who signed from the right column of the foot: the lines of authority, the signer's own post
 * and the name below them. The name may have run into the recipients or stand in the seal only.
 */
export function readSigner(columns: FootColumns): Signer | null {
  const block: Block = { authority: [], position: null };
  let shouted: string | null = null;
  for (const line of columns.right) {
    if (isAuthority(line)) {
      block.authority.push(line);
      block.position = null;
    } else if (isSigningPost(line)) takePost(block, line);
    else if (block.position === null && block.authority.length === 0) continue;
    else if (goesOn(block, line)) continue;
    else if (isCapitals(line)) shouted ??= isShoutedName(line) ? line : null;
    else {
      const name = personName(line);
      if (name) return signer(block, name);
    }
  }
  const signs = block.position !== null || block.authority.length > 0;
  const name = shouted ?? columns.sealed ?? (signs ? columns.tail?.name : undefined);
  if (name && (signs || columns.sealed)) return signer(block, name);
  return loneName(columns, block);
}

function signer({ authority, position }: Block, name: string): Signer {
  // A signature that names only authorities: the last of them is the signer's own post.
  const own = position ?? (authority.length > 1 ? (authority.pop() ?? null) : null);
  return { authority: authority.join(" / ") || null, position: own, name };
}

/** A second post: the deputy's under the post he signs for, or one that the signer holds elsewhere. */
function takePost(block: Block, line: string): void {
  if (block.position === null) block.position = line;
  else if (/^PHÓ /u.test(line) && !/^PHÓ /u.test(block.position)) {
    block.authority.push(block.position);
    block.position = line;
  }
}

/** "TM. ỦY BAN" | "NHÂN DÂN", "PHÓ TRƯỞNG BAN" | "THƯỜNG TRỰC": the line above goes on. */
function goesOn(block: Block, line: string): boolean {
  if (!isCapitals(line) || line.length > 60) return false;
  const unit = UNIT_WORDS.test(line);
  if (block.position !== null) {
    if (!unit && !POST_TAIL.test(line)) return false;
    block.position = `${block.position} ${line}`;
  } else if (unit || block.authority.at(-1)?.endsWith(",")) {
    block.authority.push(`${block.authority.pop()} ${line}`);
  } else return false;
  return true;
}

function isShoutedName(line: string): boolean {
  return /^\p{Lu}+(?:\s\p{Lu}+){1,4}$/u.test(line) && !UNIT_WORDS.test(line);
}

/** The last line of a foot whose post and authority the scan lost; its first letter may be lost too. */
function loneName(columns: FootColumns, block: Block): Signer | null {
  const candidates = [columns.right.at(-1), columns.left.length > 1 ? columns.left.at(-1) : undefined];
  for (const line of candidates) {
    const name = /^(?:["“'`]*|[^\p{L}].{0,5}\s)(\p{L}\p{Ll}*(?:\s+\p{Lu}\p{Ll}+){1,4})$/u.exec(
      line ?? "",
    )?.[1];
    if (name) return signer(block, name);
  }
  return null;
}
