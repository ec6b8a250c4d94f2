import type { DocumentFields } from "@dondoc/directives";
import type { Selectable } from "kysely";
import type { DocumentTable } from "./document.table.ts";
import { storableText } from "./document.ts";

type FieldColumns = Pick<Selectable<DocumentTable>, "type" | "number" | "issued_on" | "issuer" | "title">;

/** The document's fields after a reading: what an officer has corrected stays as corrected. */
export function fieldsOf(
  row: FieldColumns,
  before: DocumentFields | null,
  now: DocumentFields,
): FieldColumns {
  const untouched: FieldColumns = before
    ? columnsFrom(before)
    : { type: "other", number: null, issued_on: null, issuer: null, title: "" };
  const read = columnsFrom(now);
  const keep = <K extends keyof FieldColumns>(key: K): FieldColumns[K] =>
    row[key] === untouched[key] ? read[key] : row[key];
  return {
    type: keep("type"),
    number: keep("number"),
    issued_on: keep("issued_on"),
    issuer: keep("issuer"),
    title: keep("title"),
  };
}

/** Bounds keep a misread header from filling lists. */
function columnsFrom(fields: DocumentFields): FieldColumns {
  const clip = (value: string | null, length: number) =>
    value === null ? null : storableText(value.normalize("NFC")).slice(0, length).toWellFormed();
  return {
    type: fields.type,
    number: clip(fields.number, 100),
    issued_on: fields.date,
    issuer: clip(fields.issuer, 300),
    title: clip(fields.title, 2000)!,
  };
}
