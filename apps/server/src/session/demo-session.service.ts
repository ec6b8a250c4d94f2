import type { DemoPerson, Me } from "@dondoc/contract";
import { recordAudit } from "../audit/audit.service.ts";
import { DEMO_CARDS } from "../demo/seed-province.ts";
import { AppError } from "../http/app-error.ts";
import type { Deps } from "../http/deps.ts";
import { readDemoPeople } from "./demo-session.repository.ts";
import { sessionIdOf } from "./session.repository.ts";
import { actorOf, type Client, describeMe, endPrevious, headersFor } from "./session.service.ts";

/** People with a card on the sign-in page: of sample data only. */
async function cards(deps: Deps) {
  const rows = await readDemoPeople(deps.db, deps.config.demo);
  return rows.flatMap((row) => {
    const hint = DEMO_CARDS.get(row.username);
    return hint === undefined ? [] : [{ ...row, hint }];
  });
}

/** @throws AppError NOT_DEMO */
export async function demoPeople(deps: Deps): Promise<DemoPerson[]> {
  const rows = await cards(deps);
  if (rows.length === 0) throw new AppError("NOT_DEMO");
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    role: row.role,
    position: row.position,
    unitName: row.unit_name,
    hint: row.hint,
  }));
}

/**
 * Takes the role of a card without a password.
 * @throws AppError NOT_DEMO also for a person without a card
 */
export async function signInAsDemo(
  deps: Deps,
  client: Client,
  personId: string,
): Promise<{ me: Me; cookies: string[] }> {
  const card = (await cards(deps)).find((row) => row.id === personId);
  if (!card?.user_id) throw new AppError("NOT_DEMO");
  const { headers, response } = await deps.auth.api.openSession({
    body: { userId: card.user_id },
    headers: headersFor({ ...client, headers: { ...client.headers, cookie: undefined } }),
    returnHeaders: true,
  });
  const actor = await actorOf(deps, card.user_id, client.requestId);
  if (!actor) throw new AppError("NOT_DEMO");
  await endPrevious(deps, client, await sessionIdOf(deps.db, response.token));
  await recordAudit(deps.db, actor, "session.opened", { kind: "person", id: actor.personId }, { demo: true });
  return { me: await describeMe(deps, actor), cookies: headers.getSetCookie() };
}
