import { dayOf } from "../clock.ts";
import type { Actor } from "../http/actor.ts";
import type { Deps } from "../http/deps.ts";
import { settingsOf } from "../org/settings.service.ts";
import { ownUnits } from "./own-units.ts";
import { isUnitRole } from "./task.policy.ts";
import { DEFAULT_RULES } from "./task.ts";
import type { Sight } from "./task-list.repository.ts";

/** The units whose tasks the actor may see, today's day, and the authority's own rules. */
export async function sightOf(deps: Deps, actor: Actor): Promise<Sight> {
  const settings = await settingsOf(deps.db, actor.authorityId);
  const own = isUnitRole(actor) ? await ownUnits(deps.db, actor) : null;
  return {
    authorityId: actor.authorityId,
    ownUnits: own && [...own],
    today: dayOf(deps.clock()),
    rules: {
      ...DEFAULT_RULES,
      ...(settings.dueSoonDays === undefined ? {} : { dueSoonDays: settings.dueSoonDays }),
    },
  };
}
