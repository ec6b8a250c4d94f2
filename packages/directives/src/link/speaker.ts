import type { Clause } from "../find/actions/clause.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Words } from "../source/words.ts";

/** Offices that are told what to do by the authority and pass it on to those under their care. */
const OFFICES = phrases(
  "sở|phòng|chi cục|công an|thuế|ngân hàng|ban quản lý|ban qlda|trung tâm|kho bạc|thanh tra|bảo hiểm xã hội|cảnh sát|công ty|bộ chỉ huy|hạt kiểm lâm",
);

/**
 * "Sở Xây dựng yêu cầu các chủ đầu tư hạ cần cẩu tháp" in a document of somebody else: it is the office that shall see
 * to it. What the issuer itself demands is demanded of the ones it names.
 * @param issuer who issued the document; null when unknown
 */
export function asAddressee(words: Words, clause: Clause, issuer: string | null): Clause {
  const { speaker } = clause;
  if (!speaker || phraseAt(words, speaker.at, OFFICES) === 0) return clause;
  if (words[speaker.verb]?.key !== "yêu") return clause;
  const kindOfIssuer = (issuer ?? "").toLowerCase().split(" ")[0];
  if (kindOfIssuer === words[speaker.at]?.key) return clause;
  const rules = clause.rules.map((rule) => (rule === "action:inner-giao" ? "action:subject" : rule));
  return { ...clause, actor: speaker.at, predicate: speaker.verb, rules };
}
