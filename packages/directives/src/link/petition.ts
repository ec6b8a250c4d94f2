import type { Clause } from "../find/actions/clause.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Word } from "../source/words.ts";

const PETITIONS = phrases("đề nghị|xin|xin hỗ trợ|kiến nghị|đề xuất|phản ánh|báo cáo xin");

/** "Chi bộ A đề nghị sửa nhà sinh hoạt: ...": somebody asks; what is said to it stands behind the colon. */
export function isPetition(words: readonly Word[], { actor, predicate }: Clause): boolean {
  return actor >= 0 && phraseAt(words, predicate, PETITIONS) > 0;
}

const ANSWERS = phrases(
  "đồng ý|nhất trí|thống nhất|cơ bản nhất trí|ghi nhận|chấp thuận|tiếp thu|không xem xét|chưa xem xét|không giải quyết|chưa giải quyết",
);

/** What is answered to a petition: an order, or assent and refusal, which tell nobody to do anything. */
export function answerTo<Read extends { clause: Clause }>(words: readonly Word[], answer: Read): Read {
  const { clause } = answer;
  const assents = clause.kind === "fragment" || phraseAt(words, clause.predicate, ANSWERS) > 0;
  return assents ? { ...answer, clause: { ...clause, kind: "past" } } : answer;
}
