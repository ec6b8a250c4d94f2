import { sql } from "kysely";
import type { Db } from "./database.ts";

/** Whether the database answers within two seconds. */
export async function isDatabaseThere(db: Db): Promise<boolean> {
  const answer = sql`SELECT 1`.execute(db).then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
