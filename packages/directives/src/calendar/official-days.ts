import type { CalendarDay } from "../types.ts";
import { addDays } from "./iso-day.ts";

/**
 * Weekdays off and Saturdays worked of civil servants, from the yearly notices. An authority edits
 * its own copy of this table; a year that is not in it follows {@link daysOffByRule}.
 * A swap around 24/11/2026 was proposed and its outcome is not known, so none is listed.
 */
type Notice = {
  source: string;
  off: readonly (readonly [string, string, string?])[];
  work: readonly string[];
};

const TET = "Tết Nguyên đán";
const NEW_YEAR = "Tết Dương lịch";
const ANCESTORS = "Giỗ Tổ Hùng Vương";
const MAY = "Ngày Chiến thắng và Quốc tế Lao động";
const NATIONAL = "Quốc khánh";

/** Each entry: first day off, name, last day off when there are several. */
const notices: readonly Notice[] = [
  {
    source: "Lịch nghỉ năm 2019 của công chức (chưa đối chiếu số thông báo)",
    off: [
      ["2019-01-01", NEW_YEAR],
      ["2019-02-04", TET, "2019-02-08"],
      ["2019-04-15", `Nghỉ bù ${ANCESTORS}`],
      ["2019-04-29", "Hoán đổi ngày làm việc", "2019-05-01"],
      ["2019-09-02", NATIONAL],
    ],
    work: ["2019-05-04"],
  },
  {
    source: "Lịch nghỉ năm 2020 của công chức (chưa đối chiếu số thông báo)",
    off: [
      ["2020-01-01", NEW_YEAR],
      ["2020-01-23", TET, "2020-01-24"],
      ["2020-01-27", TET, "2020-01-29"],
      ["2020-04-02", ANCESTORS],
      ["2020-04-30", MAY, "2020-05-01"],
      ["2020-09-02", NATIONAL],
    ],
    work: [],
  },
  {
    source: "Thông báo 4875/TB-LĐTBXH (số chưa đối chiếu)",
    off: [
      ["2021-01-01", NEW_YEAR],
      ["2021-02-10", TET, "2021-02-12"],
      ["2021-02-15", TET, "2021-02-16"],
      ["2021-04-21", ANCESTORS],
      ["2021-04-30", MAY],
      ["2021-05-03", `Nghỉ bù ${MAY}`],
      ["2021-09-02", NATIONAL, "2021-09-03"],
    ],
    work: [],
  },
  {
    source: "Thông báo 119/TB-LĐTBXH (số chưa đối chiếu)",
    off: [
      ["2022-01-03", `Nghỉ bù ${NEW_YEAR}`],
      ["2022-01-31", TET, "2022-02-04"],
      ["2022-04-11", `Nghỉ bù ${ANCESTORS}`],
      ["2022-05-02", `Nghỉ bù ${MAY}`, "2022-05-03"],
      ["2022-09-01", NATIONAL, "2022-09-02"],
    ],
    work: [],
  },
  {
    source: "Thông báo 5034/TB-LĐTBXH",
    off: [
      ["2023-01-02", `Nghỉ bù ${NEW_YEAR}`],
      ["2023-01-20", TET],
      ["2023-01-23", TET, "2023-01-26"],
      ["2023-05-01", MAY, "2023-05-03"],
      ["2023-09-01", NATIONAL],
      ["2023-09-04", `Nghỉ bù ${NATIONAL}`],
    ],
    work: [],
  },
  {
    source: "Thông báo 5015/TB-LĐTBXH và 1570/TB-LĐTBXH",
    off: [
      ["2024-01-01", NEW_YEAR],
      ["2024-02-08", TET, "2024-02-09"],
      ["2024-02-12", TET, "2024-02-14"],
      ["2024-04-18", ANCESTORS],
      ["2024-04-29", "Hoán đổi ngày làm việc", "2024-05-01"],
      ["2024-09-02", NATIONAL, "2024-09-03"],
    ],
    work: ["2024-05-04"],
  },
  {
    source: "Thông báo 6150/TB-BLĐTBXH",
    off: [
      ["2025-01-01", NEW_YEAR],
      ["2025-01-27", TET, "2025-01-31"],
      ["2025-04-07", ANCESTORS],
      ["2025-04-30", MAY, "2025-05-02"],
      ["2025-09-01", NATIONAL, "2025-09-02"],
    ],
    work: ["2025-04-26"],
  },
  {
    source: "Công văn 12729/VPCP-KGVX, Thông báo 9441/TB-BNV, Công văn 3383/BNV-CVL",
    off: [
      ["2026-01-01", NEW_YEAR, "2026-01-02"],
      ["2026-02-16", TET, "2026-02-20"],
      ["2026-04-27", `Nghỉ bù ${ANCESTORS}`],
      ["2026-04-30", MAY, "2026-05-01"],
      ["2026-08-31", NATIONAL, "2026-09-02"],
      ["2026-11-24", "Ngày Văn hóa Việt Nam"],
    ],
    work: ["2026-01-10", "2026-08-22"],
  },
];

/** The weekdays off and Saturdays worked of 2019–2026 as single days, in order. */
export const officialDays: readonly CalendarDay[] = notices.flatMap(expand);

function expand(notice: Notice): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (const [first, name, last = first] of notice.off)
    for (let day = first; day <= last; day = addDays(day, 1))
      days.push({ date: day, is: "off", name, source: notice.source });
  for (const date of notice.work) days.push({ date, is: "work", name: "Làm bù", source: notice.source });
  return days.sort((a, b) => a.date.localeCompare(b.date));
}
