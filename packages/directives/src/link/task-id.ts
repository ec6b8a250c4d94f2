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
  const hash = hashOf(key);
  const count = seen.get(hash) ?? 0;
  seen.set(hash, count + 1);
  return count === 0 ? `t-${hash}` : `t-${hash}-${count + 1}`;
}

/** FNV-1a over UTF-16 units, 32 bits, from two seeds in one pass. */
function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01234567;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193);
  }
  return [a, b].map((hash) => (hash >>> 0).toString(36).padStart(7, "0")).join("");
}
