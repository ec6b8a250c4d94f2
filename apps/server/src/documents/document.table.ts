import type { DocumentSignature, DocumentState, ReadingStage } from "@dondoc/contract";
import type { Reading } from "@dondoc/directives";
import type { SheetPreview } from "@dondoc/files";
import type { ColumnType, Generated, JSONColumnType } from "kysely";

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
  signatures: JSONColumnType<DocumentSignature[], string | undefined, string>;
  type: Generated<string>;
  number: string | null;
  issued_on: string | null;
  issuer: string | null;
  title: Generated<string>;
  /** Only of workbooks. */
  sheets: JSONColumnType<SheetPreview[]> | null;
  failure: JSONColumnType<{ code: string; message: string }> | null;
  /** 0..1, see review/coverage.ts. */
  coverage: Generated<number>;
  imported_by: string;
  imported_at: Generated<Date>;
  version: Generated<number>;
  search: ColumnType<string, never, never>;
};

export type DocumentPresenceTable = {
  authority_id: string;
  document_id: string;
  connection_id: string;
  person_id: string;
  seen_at: Date;
};

/** How far a reading is; see reading-progress.ts. */
export type ReadingProgressTable = {
  authority_id: string;
  document_id: string;
  stage: ReadingStage;
  page: number | null;
  pages: number | null;
};
