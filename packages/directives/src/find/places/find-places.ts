import type { Span } from "../../types.ts";
import { pattern, toMatchingForm } from "../matching-form.ts";

/** An administrative place that a text names: "xã Minh Tân"; `level` is its own kind word. */
export type Place = { name: string; level: string; span: Span };

const LEVELS =
  "[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Tt]hành phố|[Tt]ỉnh|[Đđ]ặc khu|[Tt]hôn|[Xx]óm|[Bb]ản|[Ấấ]p|[Kk]hóm|[Bb]uôn|[Ll]àng|[Kk]hu phố|[Tt]ổ dân phố|[Kk]hu dân cư";
const WORD = "\\p{Lu}[\\p{L}’']*";
/** "Minh Tân", "Quy Nhơn - Bình Định" is two places, "Quận 1", "thôn 5". */
const NAME = `(?:${WORD}(?: ${WORD}){0,3}|\\d{1,2}(?![\\d/%]|[.,]\\d))`;
// "xã Minh Tân", "các xã Minh Tân, Phú Lộc và Hòa Sơn", "03 xã Minh Tân, Phú Lộc", "xã, thị trấn" names none
const PLACES = pattern(
  `(?<![\\p{L}\\p{N}])(?<level>${LEVELS}) +(?<names>${NAME}(?: *(?:,|;|và) *(?!(?:UBND|HĐND|MTTQ|Phòng|Ban|Sở|Trung|Công|Chủ|Văn|Hội|Đoàn|Trạm|Trường|Bí|Mặt|Ủy|Đảng|Chi|Các|${LEVELS})(?![\\p{L}]))${NAME}(?! *(?:${LEVELS})))*)`,
  "gu",
);
// Words that begin a sentence or a body and only look like a name: "xã Tiếp tục", "xã Chủ trì".
const NOT_NAME =
  /^(?:UBND|HĐND|MTTQ|NTM|Tiếp|Chủ|Tăng|Phối|Thực|Triển|Tổ|Xây|Đẩy|Tập|Giao|Yêu|Các|Trong|Để|Căn|Khẩn|Rà|Tham|Thường|Kịp|Chỉ|Hoàn|Báo|Đề|Nâng|Phát|Duy|Sau|Khi|Theo|Với|Về|Và|Công|Ban|Ủy|Hội|Nhân)(?![\p{L}])/u;

/**
 * Finds the administrative places of a text; an enumeration gives one place per name ("các xã Minh Tân,
 * Phú Lộc" → "xã Minh Tân", "xã Phú Lộc"). Collective words without a name ("các xã, thị trấn") name
 * no place.
 *
 * @returns in the order of the text; `span` covers the name, with its level for the first of a list
 */
export function findPlaces(text: string): Place[] {
  const form = toMatchingForm(text);
  const places: Place[] = [];
  for (const match of form.matchAll(PLACES)) {
    const { level = "", names = "" } = match.groups ?? {};
    const base = match.index + match[0].length - names.length;
    if (isOfficeHolder(form.slice(Math.max(0, match.index - 30), match.index), names)) continue;
    let first = true;
    for (const name of names.matchAll(pattern(NAME, "gu"))) {
      if (NOT_NAME.test(name[0])) break;
      const start = base + name.index;
      const lower = level.toLowerCase();
      // A bare number names a place only right after its level ("Quận 1"), never in a list of amounts.
      if (!first && /^\d/u.test(name[0])) break;
      places.push({
        name: `${lower} ${name[0]}`,
        level: lower,
        span: { start: first ? match.index : start, end: start + name[0].length },
      });
      first = false;
    }
  }
  return places;
}

/** "Phó Chủ tịch UBND huyện Trần Văn Bình": after a post, three words are a person. */
function isOfficeHolder(before: string, names: string): boolean {
  return (
    /(?:Chủ tịch|Bí thư|Chánh Văn phòng) +(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy)? *$/u.test(
      before,
    ) && / \p{Lu}\p{L}* \p{Lu}/u.test(names.split(",")[0] ?? "")
  );
}
