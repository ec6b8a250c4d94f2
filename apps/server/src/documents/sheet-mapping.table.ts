import type { SheetColumnKind } from "@dondoc/contract";

export type SheetMappingTable = {
  authority_id: string;
  key: string;
  kinds: SheetColumnKind[];
  updated_by: string;
  updated_at: Date;
};
