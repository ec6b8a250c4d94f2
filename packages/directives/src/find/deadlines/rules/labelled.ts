import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import { type Candidate, type DeadlineRule, isPast, momentsIn, place, type Scene } from "../scene.ts";

// "Thời gian hoàn thành:", "Thời hạn:", "- Tiến độ thực hiện:", "Thời gian tổ chức, báo cáo -"
const LABEL = pattern(
  `${LEFT}(?:thời +(?:gian|hạn|điểm)|tiến +độ|hạn|kỳ +hạn|lộ +trình|hoàn +thành)(?:(?: +|, *|/ *)(?:dự +kiến|thực +hiện|hoàn +thành|triển +khai|tổ +chức|báo +cáo|trình|gửi|nộp|ban +hành|xong|kết +thúc|xử +lý|giải +quyết|cụ +thể|phê +duyệt|thi +công|và)){0,5} *: *(?<value>[^\\n;|]{0,160}?)(?=[;\\n|]|\\. |\\.$|$)`,
);
const NOT_LIMITED = pattern(
  `${LEFT}(?:thường +xuyên|liên +tục|hằng +năm|hàng +năm|(?<on>suốt|(?:các|những) +năm +(?:tiếp +theo|sau|kế +tiếp))|mỗi +năm)${RIGHT}`,
  "iu",
);
const EVENTFUL = pattern(`^ *(?:ngay +)?(?:sau +khi|khi|theo +yêu +cầu|trước +khi)${RIGHT}`, "iu");
// "Kỳ họp Hội đồng nhân dân cuối năm 2023"
const MEETING = pattern(
  `^ *(?:tại +|trước +|trình +|vào +)?(?:(?:kỳ|kì|phiên|cuộc) +họp|hội +nghị|giao +ban|đại +hội)${RIGHT}`,
  "iu",
);
const SCHOOL_YEAR = pattern(`^ *(?:trong +|đầu +|từ +)?năm +học${RIGHT}`, "iu");
const PERIOD = pattern(
  `${LEFT}(?:giai +đoạn +|từ +)?(?<from>20\\d{2}) *[-–] *(?<to>20\\d{2})(?![\\p{N}/])`,
  "iu",
);
const YEAR = pattern(`^[ (]*(?<y>20\\d{2})[ )]*$`, "iu");

export const labelledRules: readonly DeadlineRule[] = [
  {
    id: "labelled",
    label: "Dòng “Thời gian hoàn thành: …”: hạn là ngày cuối của thời gian ghi ở đó",
    patterns: [LABEL],
    find: (scene) =>
      matchesOf(scene.form, LABEL).flatMap((match) => {
        const value = match.groups?.value ?? "";
        const start = match.index + match[0].length - value.length;
        const read = readValue(scene, start, start + value.length);
        return read ? [read] : [];
      }),
  },
];

/**
 * Reads a value that is known to be a time: a bare month or year counts, "giai đoạn 2026-2030" ends
 * with its last year, "thường xuyên" recurs, "và các năm tiếp theo" goes on.
 *
 * @param start offset of the value in the scene's text
 * @param end its end, exclusive
 */
export function readValue(scene: Scene, start: number, end: number): Candidate | null {
  const value = scene.form.slice(start, end);
  const lead = value.length - value.trimStart().length;
  const whole = { rule: "labelled", start: start + lead, end: start + value.replace(/[\s.)]+$/u, "").length };
  const rhythm = NOT_LIMITED.exec(value);
  const inside = momentsIn(scene, start, end);
  if (
    rhythm &&
    (inside.length === 0 || rhythm.index < (inside[0]?.start ?? 0) - start || /năm/iu.test(rhythm[0]))
  )
    return rhythm.groups?.on
      ? { ...whole, kind: "ongoing", due: null }
      : { ...whole, kind: "recurring", due: null, ...(/năm/iu.test(rhythm[0]) ? { every: "year" } : {}) };
  const ends = inside
    .filter((m) => !isStart(scene, m.start, m.range === true))
    .flatMap((m) => {
      const placed = place(m, scene.clock);
      return placed && !isPast(placed, scene.clock) ? [placed] : [];
    })
    .sort((a, b) => a.last.localeCompare(b.last));
  const last = ends.at(-1);
  const kind = MEETING.test(value) ? "event" : "date";
  if (last) return { ...whole, kind, due: last.last, ...(last.inferred ? { inferred: true } : {}) };
  // A school year is a time of events; its days are not the calendar year's.
  if (SCHOOL_YEAR.test(value)) return { ...whole, kind: "event", due: null };
  const years = PERIOD.exec(value) ?? YEAR.exec(value);
  const year = years?.groups?.to ?? years?.groups?.y;
  if (year) return { ...whole, kind: "date", due: `${year}-12-31` };
  return EVENTFUL.test(value) ? { ...whole, kind: "event", due: null } : null;
}

/** "Từ tháng 6/2025" without an end is a start date. */
function isStart(scene: Scene, at: number, range: boolean): boolean {
  return !range && /(?:bắt +đầu|từ) +(?:khoảng +)?$/iu.test(scene.form.slice(Math.max(0, at - 20), at));
}
