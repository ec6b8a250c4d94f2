import { align } from "./align.ts";
import { type Word, wordsOf } from "./words.ts";

// "Đồng chí Ý - Công chức Địa chính", "ông Nguyễn Văn A, Phó Chủ tịch": the name ends at the dash or comma.
const ADDRESSED = /^\s*(?:các\s+)?(?:đồng chí|đ\/c|đ\.c|ông|bà)\.?\s+(.+)$/iu;

/** The words of a person's name in a text, and whether it is addressed as a person. */
export type PersonPhrase = { words: Word[]; addressed: boolean };

export function readPersonPhrase(name: string): PersonPhrase {
  const inner = ADDRESSED.exec(name.normalize("NFC"))?.[1];
  const [first = ""] = (inner ?? name).split(/\s[-–]\s|[,(;]/u);
  return { words: wordsOf(first), addressed: inner !== undefined };
}

/** 1 = the full name; less for the given name alone ("đồng chí Thủy"), which several may share. */
export function scorePerson(asked: PersonPhrase, fullName: readonly Word[]): number {
  const along = align(asked.words, fullName);
  if (
    along &&
    along.left === asked.words.length &&
    along.right === fullName.length &&
    asked.words.length > 1
  ) {
    return along.exact ? 1 : 0.9;
  }
  const given = fullName.at(-1);
  if (!asked.addressed || !given) return 0;
  // "đồng chí Chủ tịch Nguyễn Văn Bình": the post stands before the name.
  const tail = asked.words.slice(-fullName.length);
  if (
    fullName.length > 1 &&
    tail.length === fullName.length &&
    tail.every((word, i) => word.key === fullName[i]!.key)
  ) {
    return 0.98;
  }
  return asked.words.length === 1 && asked.words[0]!.key === given.key ? 0.85 : 0;
}
