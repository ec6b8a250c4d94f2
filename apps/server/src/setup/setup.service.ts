import type { Me, SetupBody } from "@dondoc/contract";
import type { z } from "zod";
import { recordSystemAudit } from "../audit/audit.service.ts";
import { seedDemo } from "../demo/seed.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { createFirstAuthority, hasAuthority } from "../org/authority.service.ts";
import { addPerson } from "../org/person.service.ts";
import { type Client, signIn } from "../session/session.service.ts";

/** Whether nobody has set the program up yet. */
export async function isSetupNeeded(deps: Deps): Promise<boolean> {
  return !(await hasAuthority(deps.db));
}

/**
 * The first set-up: the authority with the units of its kind, and the first administrator, who is
 * signed in at once. The link's token dies with success.
 * @throws AppError SETUP_DONE, SETUP_LINK_INVALID, PASSWORD_WEAK
 */
export async function setUp(
  deps: Deps,
  client: Client,
  input: z.infer<typeof SetupBody>,
): Promise<{ me: Me; cookies: string[] }> {
  await admit(deps, input.token);
  const { authority, administrator } = input;
  await deps.db.transaction().execute(async (trx) => {
    const { authorityId, rootUnitId } = await createFirstAuthority(trx, authority);
    const id = await addPerson(trx, authorityId, {
      ...administrator,
      position: "Quản trị viên",
      role: "administrator",
      unitId: rootUnitId,
    });
    const place = { authorityId, requestId: client.requestId };
    await recordSystemAudit(trx, place, "setup.done", { kind: "person", id });
  });
  deps.setup.close();
  return signIn(deps, client, administrator);
}

/**
 * Loads the sample data instead of an authority of one's own; people then sign in by their cards.
 * @throws AppError SETUP_DONE, SETUP_LINK_INVALID
 */
export async function setUpDemo(deps: Deps, token: string): Promise<void> {
  await admit(deps, token);
  // Closed at once: a second click must not load a second province.
  deps.setup.close();
  await seedDemo(deps);
}

async function admit(deps: Deps, token: string): Promise<void> {
  if (!(await isSetupNeeded(deps))) throw new AppError("SETUP_DONE");
  if (!deps.setup.admits(token)) throw new AppError("SETUP_LINK_INVALID");
}
