import type { Paragraph } from "../lines/paragraph.ts";
import type { DocumentType } from "../types.ts";
import { meetingDay } from "./meeting-day.ts";

const NAME = "\\p{Lu}[\\p{Ll}’']*(?: \\p{Lu}[\\p{Ll}’']*){1,5}";
const MEETING =
  /hội nghị|phiên họp|cuộc họp|buổi họp|buổi làm việc|họp|giao ban|làm việc|kiểm tra|khảo sát|tiếp công dân|đối thoại|hội ý/iu;
const RANK =
  "Bí thư|Phó|Chủ tịch|Chủ nhiệm|Ủy viên|Uỷ viên|UV|Trưởng|Bộ trưởng|Thứ trưởng|Giám đốc|Thủ tướng|Chánh|PCT|PBT|CT|TUV|HUV|Tỉnh ủy|Thành ủy|Thường trực|Thường vụ|Cục trưởng|Tổng";
const HONORIFIC = "(?:[Đđd]ồng [Cc]hí|[Đđ]/[Cc]\\.?:?|[Ôô]ng|[Bb]à)";
/** Who chairs says so himself, or by what he did. */
const CHAIRS = /(?:đã\s+)?(?:chủ trì|chủ tọa|chủ toạ|chủ tọạ|điều hành)/iu;
const DID =
  /(?:đã\s+)?(?:có buổi làm việc|có cuộc họp|làm việc với|làm việc tại|kiểm tra|khảo sát|tiếp công dân|tổ chức|họp|nghe)/iu;

const CALLED = new RegExp(`${HONORIFIC}\\s*(?:(?:${RANK})[^,.;]{0,60}?\\s)?(${NAME})`, "gu");
const OF_POST = new RegExp(
  `(?:${RANK})[^,.;]{0,60}?\\s(${NAME})\\s*(?:$|[-–,(]|đã|chủ|tại|về|trong|khi|sau)`,
  "u",
);
const BARE = new RegExp(`(?:^|[,;:]\\s)(${NAME})\\s*[,–-]\\s*(?:${RANK})[^.;]*$`, "u");
const BEHIND = new RegExp(
  `^(?:đã\\s+)?(?:chủ trì|chủ tọa|chủ toạ|điều hành)(?:\\s[^:.;,]{0,40}:|\\s*:|\\s(?:cuộc họp |hội nghị |phiên họp )?(?:của|bởi))\\s*(?:(?:${HONORIFIC})\\s*)?(?:(?:${RANK})[^,.;]{0,60}?\\s)?(${NAME})`,
  "u",
);
const NO_PERSON = new RegExp(`^(?:${RANK}|Ban |Hội |Đảng |Nhà )`, "u");
const TITLED = new RegExp(`${HONORIFIC}\\s+(${NAME})`, "u");

/** The day of the meeting that a conclusion reports, and who chaired it; null where not named. */
export function readMeeting(
  opening: readonly Paragraph[],
  type: DocumentType,
  title: string,
  issue: { date: string | null; place: string | null },
): { date: string | null; chair: string | null } {
  const reports = type === "thong-bao" || type === "bien-ban" || type === "ket-luan";
  if (!reports && !/kết luận/iu.test(title)) return { date: null, chair: null };
  const sentences = opening
    .slice(0, type === "bien-ban" ? 12 : 4)
    .flatMap(({ text }) => text.slice(0, 1500).split(/(?<=\.)\s+(?=\p{Lu})/u));
  const year = issue.date?.slice(0, 4) ?? null;
  const date = firstDay(sentences, type, year) ?? (MEETING.test(title) ? meetingDay(title, year) : null);
  const held = date !== null || sentences.some((sentence) => CHAIRS.test(sentence) && MEETING.test(sentence));
  if (!held) return { date: null, chair: null };
  return { date, chair: readChair(sentences, issue.place) ?? chairOfTitle(title, issue.place) };
}

function firstDay(sentences: readonly string[], type: DocumentType, year: string | null): string | null {
  for (const sentence of sentences) {
    if (!MEETING.test(sentence) && !(type === "bien-ban" && /^(?:Hôm nay|Thời gian|Vào|Hồi)/u.test(sentence)))
      continue;
    const day = meetingDay(sentence.slice(0, 500), year);
    if (day) return day;
  }
  return null;
}

/** "đồng chí Trần Văn A - Bí thư ..., chủ trì": the name before the word of chairing, or behind it. */
function readChair(sentences: readonly string[], place: string | null): string | null {
  for (const verb of [CHAIRS, DID]) {
    for (const sentence of sentences) {
      const at = sentence.search(verb);
      if (at < 0) continue;
      const name =
        calledBefore(sentence.slice(0, at), place) ??
        clean(
          BEHIND.exec(sentence.slice(at).replace(/^\p{Lu}/u, (first) => first.toLowerCase()))?.[1],
          place,
        );
      if (name) return name;
    }
  }
  return null;
}

function calledBefore(before: string, place: string | null): string | null {
  const called = [...before.matchAll(CALLED)];
  // "đồng chí A cùng đồng chí B chủ trì": the first of those who chair together.
  let last = called.length - 1;
  while (last > 0 && /(?:cùng|với|và|,)\s*$/u.test(before.slice(0, called[last]?.index))) last--;
  return (
    clean(called[last]?.[1], place) ??
    clean(OF_POST.exec(before)?.[1], place) ??
    clean(BARE.exec(before)?.[1], place)
  );
}

/** "Kết luận của Chủ tịch UBND tỉnh Trần Văn A tại ...": where the opening names only the post. */
function chairOfTitle(title: string, place: string | null): string | null {
  return clean(TITLED.exec(title)?.[1], place) ?? clean(OF_POST.exec(title)?.[1], place);
}

/** The name without the place before it and the post behind it; null when it is a post. */
function clean(found: string | undefined, place: string | null): string | null {
  if (!found) return null;
  let name = found.trim();
  if (place && name.startsWith(`${place} `)) name = name.slice(place.length + 1);
  name = name.replace(/\s(?:Bí|Chủ|Phó|Ủy|Uỷ|Trưởng|Giám|Chánh|Thủ|Bộ|Thứ|Tổng)$/u, "");
  if (!name.includes(" ") || NO_PERSON.test(name)) return null;
  const words = name.split(" ");
  return words.length > 5 ? words.slice(-3).join(" ") : name;
}
