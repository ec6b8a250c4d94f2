import { type Check, diagnose } from "./check.ts";

/** A table dates its rows when at least this share of them has a deadline. */
const DATED = 2 / 3;

/**
 * A row of a table of work whose other rows have a deadline. Orders in prose mostly have none and are
 * counted by their own class, so only the row that stands out is told.
 */
export const missingDeadline: Check = ({ reading, nodes }) => {
  const tables = nodes.filter(({ kind }) => kind === "table");
  if (tables.length === 0) return [];
  const allRows = reading.tasks.filter(({ why }) => why.includes("action:table-row"));
  return tables.flatMap((table) => {
    const rows = allRows.filter(
      (task) =>
        (task.spans[0]?.start ?? -1) >= table.span.start && (task.spans[0]?.start ?? -1) < table.span.end,
    );
    const dated = rows.filter(({ deadline }) => deadline).length;
    if (rows.length < 3 || dated / rows.length < DATED) return [];
    return rows
      .filter(({ deadline }) => !deadline)
      .flatMap(({ spans }) =>
        spans.slice(0, 1).map((span) =>
          diagnose(span, "info", "missing-deadline", {
            vi: `Dòng này không có thời hạn đọc được, trong khi ${dated}/${rows.length} dòng của bảng có. Bổ sung thời hạn khi duyệt.`,
            en: `This row has no deadline that can be read, while ${dated} of ${rows.length} rows have one. Add it in the review.`,
          }),
        ),
      );
  });
};
