import { SHEET_COLUMN_KINDS, type SheetColumnKind, type SheetPreview } from "@dondoc/contract";

/** What a person has chosen so far: by the sheet's key, the kind of each column in order. */
export type Choices = Readonly<Record<string, readonly SheetColumnKind[]>>;

/** The kinds of a sheet's columns as they stand now: chosen, or as they were read. */
export function kindsOf(sheet: SheetPreview, choices: Choices): readonly SheetColumnKind[] {
  const chosen = choices[sheet.key];
  return chosen?.length === sheet.columns.length ? chosen : sheet.columns.map(({ kind }) => kind);
}

/** A choice for one column; the kind of work, once given to another column, leaves the one that had it. */
export function choose(
  sheet: SheetPreview,
  choices: Choices,
  column: number,
  kind: SheetColumnKind,
): Choices {
  const kinds = kindsOf(sheet, choices).map((known, i) => {
    if (i === column) return kind;
    return kind === "task" && known === "task" ? "note" : known;
  });
  return { ...choices, [sheet.key]: kinds };
}

/** Whether a sheet is read: it needs a column of work. */
export const isRead = (sheet: SheetPreview, choices: Choices): boolean =>
  kindsOf(sheet, choices).includes("task");

/** Sheets with the same headings are answered together: one of each. */
export function distinct(sheets: readonly SheetPreview[]): SheetPreview[] {
  return sheets.filter((sheet, i) => sheets.findIndex(({ key }) => key === sheet.key) === i);
}

/** The first rows as they will be proposed: the words of each of the given kinds. */
export function examples(sheet: SheetPreview, choices: Choices, most = 2): Map<SheetColumnKind, string>[] {
  const kinds = kindsOf(sheet, choices);
  const rows = sheet.rows.map((row) => {
    const said = new Map<SheetColumnKind, string>();
    kinds.forEach((kind, i) => {
      if (row[i]) said.set(kind, [said.get(kind), row[i]].filter(Boolean).join("; "));
    });
    return said;
  });
  return rows.filter((said) => said.has("task")).slice(0, most);
}

/** What was kept from before a reload; nothing when it makes no sense. */
export function parseChoices(text: string): Choices {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return {};
    const known = new Set<unknown>(SHEET_COLUMN_KINDS);
    return Object.fromEntries(
      Object.entries(value).filter(
        ([, kinds]) => Array.isArray(kinds) && kinds.every((kind) => known.has(kind)),
      ),
    );
  } catch {
    return {};
  }
}
