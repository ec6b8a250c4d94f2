import type { Generated, JSONColumnType } from "kysely";

export type BatchTable = {
  authority_id: string;
  id: string;
  name: string;
  source: "archive" | "files";
  unpacking: Generated<boolean>;
  cancelled_at: Date | null;
  created_by: string;
  created_at: Date;
};

export type BatchItemTable = {
  authority_id: string;
  batch_id: string;
  id: string;
  position: number;
  path: string;
  byte_size: number;
  state: "waiting" | "stored" | "refused" | "cancelled";
  known: Generated<boolean>;
  document_id: string | null;
  failure: JSONColumnType<{ code: string; message: string }> | null;
};
