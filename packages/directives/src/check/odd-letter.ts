import { type Check, diagnose, spanOf } from "./check.ts";
import { signOf } from "./signs.ts";

/** Letters that neither Vietnamese nor the foreign names in notices have; scanners make them of marks. Tried at the beginning of a word only. */
const WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*[øØðÐþÞßœŒæÆıłŁ][\p{L}\p{M}]*/gu;
const LETTERS = signOf([..."øðþßœæıłØÐÞŒÆŁ"]);
/** More than these are no slips: the whole text was read wrongly, and that is told once. */
const MANY = 12;

/** A word with a letter that Vietnamese does not have: what the scanner read is not what was printed. */
export const oddLetter: Check = ({ signs }) => {
  const matches = signs.plainMatches(LETTERS, WORD);
  const [first] = matches;
  if (first && matches.length > MANY)
    return [
      diagnose(spanOf(first), "warning", "odd-letter", {
        vi: `Văn bản có ${matches.length} từ mang ký tự lạ: bản quét mờ hoặc sai bảng mã. Nên lấy lại bản rõ hơn trước khi duyệt.`,
        en: `${matches.length} words have strange letters: a poor scan or a wrong encoding. Get a better copy before the review.`,
      }),
    ];
  return matches.map((match) =>
    diagnose(spanOf(match), "info", "odd-letter", {
      vi: `“${match[0]}” có ký tự không có trong tiếng Việt (lỗi quét). Đối chiếu bản gốc.`,
      en: `“${match[0]}” has a letter that Vietnamese does not have (a slip of scanning). See the original.`,
    }),
  );
};
