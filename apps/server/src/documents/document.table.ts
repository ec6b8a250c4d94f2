import type { DocumentState } from "@dondoc/contract";
import type { Reading } from "@dondoc/directives";
import type { Generated, JSONColumnType } from "kysely";

export type DocumentTable = {
  authority_id: string;
  id: string;
  state: DocumentState;
  sha256: string;
  file_name: string;
  media_type: string;
  byte_size: number;
  pages: number | null;
  text: Generated<string>;
  page_map: JSONColumnType<unknown[], string | undefined, string>;
  /** The reading without its text (which is the column beside it). */
  reading: JSONColumnType<Omit<Reading, "text">> | null;
  warnings: JSONColumnType<{ code: string; message: string }[], string | undefined, string>;
  type: Generated<string>;
  number: string | null;
  issued_on: string | null;
  issuer: string | null;
  title: Generated<string>;
  failure: JSONColumnType<{ code: string; message: string }> | null;
  imported_by: string;
  imported_at: Generated<Date>;
  version: Generated<number>;
};

export type CoverageMarkTable = {
  authority_id: string;
  id: string;
  document_id: string;
  span_start: number;
  span_end: number;
  is_what: string;
  marked_by: string;
  marked_at: Generated<Date>;
};
