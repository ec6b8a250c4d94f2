import { pattern } from "../../matching-form.ts";
import { isPast, wordsAfter } from "../scene.ts";
import { avoided, celebration, referenceBeforeDay, scopeBeforePart } from "../scope.ts";
import { lastWords, ledRule } from "./led-rules.ts";

const OPENING = pattern(
  "(?:^|[;.:(,]|phấn +đấu|đấu) *(?:[-+•–] *|\\d{1,2}[.)] *|[a-zđ]\\) *)?(?:trong +)?$",
  "iu",
);

/** Rules for a time without a preposition; they come last and ask for more. */
export const onDayRules = [
  ledRule({
    id: "target-year",
    label: "“năm X phấn đấu …”: hạn là 31/12 năm X",
    // "năm 2020 phấn đấu trên 30% …", "Năm 2026, hoàn thành 02 tuyến đường"
    grains: ["year"],
    accepts: ({ scene, moment, placed, before }) =>
      !isPast(placed, scene.clock) &&
      !moment.part &&
      OPENING.test(before) &&
      /^(?: *,? *(?:phấn +đấu|đạt|hoàn +thành|giải +ngân|giảm|tăng|thu|không +để|tổ +chức|xây +dựng|triển +khai|thực +hiện|ban +hành|tập +trung|trên|ít +nhất|tối +thiểu|100|mỗi|toàn +(?:bộ|huyện|tỉnh|xã|thành))(?![\p{L}]))/iu.test(
        wordsAfter(scene, moment.end, 40),
      ),
  }),
  ledRule({
    id: "on-day",
    label: "Ngày nêu trong văn bản, sau ngày ban hành: hạn là ngày đó",
    // "tổ chức khai mạc ngày 25/6/2021"; not "Nghị quyết ngày …", "từ ngày …", "Quốc khánh 02/9"
    grains: ["day"],
    accepts: ({ scene, moment, placed, before }) =>
      !moment.bare &&
      scene.clock.past !== null &&
      placed.last > scene.clock.past &&
      !referenceBeforeDay.test(before) &&
      !celebration.test(before),
  }),
  ledRule({
    id: "dated-line",
    label: "Dòng mở đầu bằng thời gian và dấu hai chấm: hạn là ngày cuối của thời gian đó",
    // "- Tháng 4/2023: hoàn thành khảo sát", "Quý II/2026: trình phê duyệt"
    ends: lastWords(". trong đến"),
    words: pattern("(?:^|[;.]) *(?:[-+•–] *|\\d{1,2}[.)] *|[a-zđ]\\) *)?(?:trong +|đến +)?$", "iu"),
    accepts: ({ scene, moment, placed }) =>
      !moment.bare && !isPast(placed, scene.clock) && /^ *: *\p{L}/u.test(wordsAfter(scene, moment.end, 6)),
  }),
  ledRule({
    id: "part-of-period",
    label: "“đầu / giữa / cuối …”: hạn là ngày cuối của khoảng đó",
    // "xếp loại Cổng thông tin cuối năm đứng trong nhóm 5", "cuối tháng 6 tổ chức sơ kết"
    grains: ["week", "month", "quarter", "year"],
    accepts: ({ scene, moment, placed, before }) =>
      moment.part === true &&
      !/^ *(?:vừa +qua|qua|này +là)(?![\p{L}])/iu.test(wordsAfter(scene, moment.end, 20)) &&
      !isPast(placed, scene.clock) &&
      !scopeBeforePart.test(before) &&
      !avoided.test(before) &&
      !/(?:đến|tới) *$/iu.test(before) &&
      !celebration.test(before),
  }),
  ledRule({
    id: "set-apart",
    label: "Thời gian ghi tách riêng: hạn là ngày cuối của thời gian đó",
    // "lập quy hoạch chi tiết (quý III/2025)", "hoàn thiện hồ sơ, tháng 6/2021."
    words: pattern("(?<=[(,] *)$", "iu"),
    grains: ["month", "quarter"],
    accepts: ({ scene, moment, placed }) =>
      moment.year !== null &&
      !moment.range &&
      !isPast(placed, scene.clock) &&
      /^ *(?:[;.)]|$)/u.test(wordsAfter(scene, moment.end, 5)),
  }),
];
