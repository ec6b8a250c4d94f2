/**
 * Official documents out: one model, two writers. The form is that of Nghị định 30/2020/NĐ-CP; its
 * numbers stand in `layout-profile.ts`.
 *
 * @module
 */
export { TYPE_NAMES, TYPE_SYMBOLS } from "./layout-profile.ts";
export type {
  Annex,
  Block,
  Column,
  OfficialDocument,
  OfficialKind,
  OfficialParts,
  OpenDay,
  Rich,
  Run,
  Signature,
  Signing,
  Table,
  Urgency,
} from "./official-document.ts";
export { OFFICIAL_KINDS } from "./official-document.ts";
export { OutputError } from "./output-error.ts";
export { closeOfficialWriter, writeOfficialDocx, writeOfficialPdf } from "./write-official.ts";
