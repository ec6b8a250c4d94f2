import { matchesOf } from "../../matches-of.ts";
import { LEFT, pattern, RIGHT } from "../../matching-form.ts";
import { type DeadlineRule, wordsBefore } from "../scene.ts";

// "Duy trì thường xuyên", "Tiếp tục duy trì", "thường xuyên duy trì"
const KEEP = pattern(`${LEFT}(?:tiếp +tục +|thường +xuyên +)?duy +trì(?: +thường +xuyên)?${RIGHT}`);
// "trực 24/24 giờ", "24/7", "24/24h"
const ROUND_THE_CLOCK = pattern(
  `${LEFT}(?:(?:ứng +)?(?:thường +)?trực +(?:ban +|chỉ +huy +|[\\p{L}]+ +){0,4})?24 ?/ ?(?:24|7)(?: *(?:giờ|h|ngày))?(?![\\p{L}\\p{N}/])`,
);
// "nhằm duy trì", "để duy trì", "gói thầu duy trì": a purpose or a noun, not the order
const NOT_ORDER = pattern(
  "(?:nhằm(?: +đảm +bảo| +bảo +đảm)?|để|(?:gói +thầu|việc|kinh +phí|chi +phí|khả +năng|hiệu +quả|mục +đích|dịch +vụ|vốn|kế +hoạch|quỹ)|hỗ +trợ|(?:bảo|đảm) +(?:đảm|bảo)|hướng +dẫn(?: +[\\p{L}]+){1,4}|được|đã|đang|không|chưa|nguồn) *$",
  "iu",
);

export const ongoingRules: readonly DeadlineRule[] = [
  {
    id: "keep-up",
    label: "“duy trì”: việc làm liên tục",
    patterns: [KEEP],
    find: (scene) =>
      matchesOf(scene.form, KEEP)
        .filter((m) => !NOT_ORDER.test(wordsBefore(scene, m.index, 40)))
        .map((m) => ({
          kind: "ongoing",
          due: null,
          rule: "keep-up",
          start: m.index,
          end: m.index + m[0].length,
        })),
  },
  {
    id: "round-the-clock",
    label: "“24/24 giờ”: việc làm liên tục",
    patterns: [ROUND_THE_CLOCK],
    find: (scene) =>
      matchesOf(scene.form, ROUND_THE_CLOCK).map((m) => ({
        kind: "ongoing",
        due: null,
        rule: "round-the-clock",
        start: m.index,
        end: m.index + m[0].length,
      })),
  },
];
