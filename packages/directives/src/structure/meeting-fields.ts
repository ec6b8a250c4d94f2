import type { Paragraph } from "../lines/paragraph.ts";
import type { DocumentType } from "../types.ts";

const DAY =
  /(?:^|[^\p{L}])[Nn]gày\s+(\d{1,2})(?:\s*(?:\/|-|\.)\s*|\s+tháng\s+)(\d{1,2})(?:\s*(?:\/|-|\.)\s*|\s+năm\s+)(\d{4})/u;
const NAME = "\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,4}";
const MEETING =
  /(?:hội nghị|phiên họp|cuộc họp|buổi làm việc|họp|giao ban|làm việc|kiểm tra|tiếp công dân)/iu;
const RANK =
  "Bí thư|Phó|Chủ tịch|Ủy viên|Uỷ viên|UV|Trưởng|Bộ trưởng|Giám đốc|Thủ tướng|Chánh|PCT|CT|TUV|Tỉnh ủy|Thường vụ";

/** The day of the meeting that a conclusion reports, and who chaired it; null where not named. */
export function readMeeting(
  opening: readonly Paragraph[],
  type: DocumentType,
): { date: string | null; chair: string | null } {
  if (type !== "thong-bao" && type !== "bien-ban" && type !== "ket-luan") return { date: null, chair: null };
  for (const { text } of opening.slice(0, 4)) {
    const day = DAY.exec(text.slice(0, 400));
    if (!day || !MEETING.test(text)) continue;
    const date = `${day[3]}-${(day[2] ?? "").padStart(2, "0")}-${(day[1] ?? "").padStart(2, "0")}`;
    return { date, chair: readChair(opening.slice(0, 4).map((paragraph) => paragraph.text)) };
  }
  return { date: null, chair: null };
}

/** "đồng chí Trần Văn A - Bí thư ..., chủ trì": the name before the word of chairing. */
function readChair(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const sentence of text.split(/(?<=\.)\s+/u)) {
      const at = sentence.search(
        /(?:đã\s+)?(?:chủ trì|chủ tọa|chủ toạ|có buổi làm việc|làm việc với|đã kiểm tra|kiểm tra)/u,
      );
      if (at < 0) continue;
      const before = sentence.slice(0, at);
      const after = sentence.slice(at);
      const named =
        new RegExp(`(?:[Đđ]ồng chí|[Đđ]/c|[ÔôB](?:ng|à))\\s+(${NAME})`, "u").exec(before) ??
        new RegExp(
          `(?:Chủ tịch|Thủ tướng|Bộ trưởng|Giám đốc|Bí thư)[^,.;]{0,60}?\\s(${NAME})\\s*(?:$|[-–,(]|đã|chủ)`,
          "u",
        ).exec(before) ??
        new RegExp(`(?:chủ trì của|sự chủ trì của)\\s+(?:đồng chí\\s+)?(${NAME})\\s*(?:[-–,(])`, "u").exec(
          after,
        );
      const name = named?.[1]?.trim();
      if (name && !new RegExp(`^(?:${RANK})`, "u").test(name)) return name;
    }
  }
  return null;
}
