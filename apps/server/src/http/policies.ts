import { auditPolicy } from "../audit/audit.policy.ts";
import { batchPolicy } from "../batches/batch.policy.ts";
import { documentPolicy } from "../documents/document.policy.ts";
import { officialPolicy } from "../official/official.policy.ts";
import { orgPolicy } from "../org/org.policy.ts";
import { reviewPolicy } from "../review/review.policy.ts";
import { sessionPolicy } from "../session/session.policy.ts";
import { taskPolicy } from "../tracking/task.policy.ts";
import type { Policy } from "./policy.ts";

/** Every feature's policy: `Me.may`, the routes' `needs` and the exhaustive test read it. */
export const POLICIES: readonly Policy[] = [
  sessionPolicy,
  orgPolicy,
  documentPolicy,
  batchPolicy,
  reviewPolicy,
  taskPolicy,
  officialPolicy,
  auditPolicy,
];
