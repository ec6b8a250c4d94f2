import type { Db } from "../db/database.ts";
import type { AuthoritySettings } from "./org.table.ts";
import { readSettings } from "./settings.repository.ts";

/** What the authority has set; a missing value means the documented default. */
export async function settingsOf(db: Db, authorityId: string): Promise<AuthoritySettings> {
  return readSettings(db, authorityId);
}
