import { hashOfWords, plainWords } from "../source/plain-words.ts";

/**
 * A stable name for a task: a hash of its words, and its place among tasks of the same words.
 * The same text gives the same id in every reading, wherever the task stands and in whichever Unicode form.
 */
export function taskId(text: string, seen: Map<string, number>): string {
  const { a, b } = hashOfWords(text, composedWords);
  const hash = [digits(a), digits(b)].join("");
  const count = seen.get(hash) ?? 0;
  seen.set(hash, count + 1);
  // Joined, not added: a string that is made of others keeps them all.
  return (count === 0 ? ["t", hash] : ["t", hash, count + 1]).join("-");
}

const composedWords = (text: string): string => plainWords(text.normalize("NFC"));
const digits = (hash: number): string => (hash >>> 0).toString(36).padStart(7, "0");
