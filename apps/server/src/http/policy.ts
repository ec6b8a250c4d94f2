import type { Role } from "@dondoc/contract";
import type { Actor } from "./actor.ts";
import { AppError } from "./app-error.ts";

/**
 * A feature's policy: one line per action, the roles that may do it. Conditions on a place (own unit,
 * lead or coordinating) stand beside it in the same `*.policy.ts`, as named functions.
 */
export type Policy<Action extends string = string> = Readonly<Record<Action, readonly Role[]>>;

/** @throws AppError FORBIDDEN when the actor's role is not on the action's line */
export function authorise<Action extends string>(policy: Policy<Action>, action: Action, actor: Actor): void {
  if (!policy[action].includes(actor.role)) throw new AppError("FORBIDDEN", { details: { action } });
}

/** The actions of all given policies that a role may do somewhere. */
export function actionsOf(policies: readonly Policy[], role: Role): string[] {
  return policies.flatMap((policy) => Object.keys(policy).filter((action) => policy[action]!.includes(role)));
}
