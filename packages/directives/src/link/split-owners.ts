import { isPredicateWord, plainVerbAt } from "../find/parties/name-words.ts";
import { headAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

/** One owner's part of a sentence that orders several: words [from, to), the owner at `from`. */
export type OwnerPart = { from: number; to: number };

/**
 * Finds the further owners in "Giao A làm x, B làm y": after a comma (or "và giao") another party with a verb
 * of its own. A comma inside a list of parties ("phối hợp với A, B rà soát") parts nothing.
 * @param from the word where the first owner stands
 * @param predicate the word where its order begins
 */
export function ownerParts(words: readonly Word[], from: number, predicate: number, to: number): OwnerPart[] {
  if (!mayGoOn(words, predicate, to)) return [{ from, to }];
  const starts = [from];
  let covered = predicate;
  for (let i = predicate; i < to - 2; i++) {
    if (i >= covered) covered = Math.max(covered, coveredFrom(words, i, to));
    if (i < covered || !parts(words[i])) continue;
    let next = i + 1;
    while (next < to && joins(words[next])) next++;
    const head = headAt(words, next);
    if (!head || head.kind === "group" || (!words[next]?.capital && !isPost(words, next))) continue;
    const end = behindBracket(words, scanParties(words, next, to), to);
    if (
      end < to - 1 &&
      !onlyHelps(words, end) &&
      (isPredicateWord(words, end) || plainVerbAt(words, end) > 0 || onlyWhen(words, end, predicate, i))
    ) {
      starts.push(next);
      covered = end;
    }
  }
  return starts.map((start, k) => ({ from: start, to: starts[k + 1] ?? to }));
}

/** "A báo cáo trước 10/9, B trước 15/9": B does the same by a day of its own. */
function onlyWhen(words: readonly Word[], end: number, predicate: number, comma: number): boolean {
  if (phraseAt(words, end, BEFORE) === 0) return false;
  for (let i = predicate; i < comma; i++)
    if (phraseAt(words, i, BEFORE) > 0) return isNumber(words, i) && isNumber(words, end);
  return false;
}

const BEFORE = phrases(
  "trước|trước ngày|xong trước|xong trước ngày|chậm nhất|chậm nhất ngày|chậm nhất là ngày|ngày",
);
const isNumber = (words: readonly Word[], i: number): boolean =>
  /^\d/.test(words[i + phraseAt(words, i, BEFORE)]?.key ?? "");

/** Where the list of parties that begins at `i` ends; a mere place takes in no unit behind the next comma. */
function coveredFrom(words: readonly Word[], i: number, to: number): number {
  const head = headAt(words, i);
  if (!head) return i;
  const end = scanParties(words, i, to);
  if (!head.place && (words[i]?.capital || !isWhere(words, i))) return end;
  for (let k = i; k < end; k++)
    if (words[k]?.key === "," && words[k + 1]?.capital && headAt(words, k + 1)?.place === undefined) return k;
  return end;
}

/** "tại 100% trường công lập": units in small letters that only say where. */
function isWhere(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) if (PLACING.has(words[k]?.key ?? "")) return true;
  return false;
}

const PLACING = new Set(["tại", "ở", "trên"]);

/** "Công an huyện (Đội CSGT) tuần tra": what a bracket adds to the name is passed over. */
function behindBracket(words: readonly Word[], end: number, to: number): number {
  if (words[end]?.key !== "(") return end;
  for (let i = end; i < to; i++) if (words[i]?.key === ")") return i + 1;
  return end;
}

/** Somewhere a comma is followed by a capital: few sentences go on with another owner. */
function mayGoOn(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to - 2; i++) {
    if (!parts(words[i])) continue;
    let next = i + 1;
    while (next < to && joins(words[next])) next++;
    if (headAt(words, next) && (words[next]?.capital || isPost(words, next))) return true;
  }
  return false;
}

/** "trưởng thôn Ruộng Cạn": a post in small letters with the name of its place. */
function isPost(words: readonly Word[], i: number): boolean {
  const head = headAt(words, i);
  if (head?.kind === "person") return true;
  return head?.kind === "role" && head.length > 1 && Boolean(words[i + head.length]?.capital);
}

/** "..., Sở B phối hợp rà soát": B helps the first owner and has no work of its own. */
function onlyHelps(words: readonly Word[], i: number): boolean {
  return (
    words[i]?.key === "phối" &&
    words[i + 1]?.key === "hợp" &&
    words[i + 2]?.key !== "với" &&
    !headAt(words, i + 2)
  );
}

/** "A cân đối kinh phí còn B chuẩn bị hội trường" needs no comma. Asked of every word: no set is as fast. */
const parts = (word: Word | undefined): boolean => word?.key === "," || word?.key === "còn";
/** What may stand between the comma and the further owner; "yêu cầu B" is still the first one's doing. */
const joins = (word: Word | undefined): boolean => word?.key === "và" || word?.key === "còn";
