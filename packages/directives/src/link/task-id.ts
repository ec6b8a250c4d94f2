/**
 * A stable name for a task: a hash of its words, and its place among tasks of the same words.
 * The same text gives the same id in every reading, wherever the task stands.
 */
export function taskId(text: string, seen: Map<string, number>): string {
  const key = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const hash =
    fnv(key, 0x811c9dc5).toString(36).padStart(7, "0") + fnv(key, 0x01234567).toString(36).padStart(7, "0");
  const count = seen.get(hash) ?? 0;
  seen.set(hash, count + 1);
  return count === 0 ? `t-${hash}` : `t-${hash}-${count + 1}`;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
