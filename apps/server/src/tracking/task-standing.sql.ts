import { type RawBuilder, sql } from "kysely";
import type { StandingRules } from "./task.ts";

const submittedOn = sql`(task.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const acceptedOn = sql`(task.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** {@link standingOf} as an expression over the table `task`. */
export function standingSql(today: string, rules: StandingRules): RawBuilder<string> {
  const now = sql`${today}::date`;
  const judged = sql`CASE WHEN task.state = 'submitted' THEN coalesce(${submittedOn}, ${now}) ELSE ${now} END`;
  return sql<string>`CASE
    WHEN task.state IN ('cancelled', 'suspended') THEN 'closed'
    WHEN task.state = 'submitted' AND ${now} - coalesce(${submittedOn}, ${now}) > ${rules.acceptanceDays}::int
      THEN 'acceptance_overdue'
    WHEN task.due_current IS NULL OR task.due_original IS NULL
      THEN CASE WHEN task.deadline_kind = 'recurring' THEN 'recurring' ELSE 'no_deadline' END
    WHEN task.state = 'accepted'
      THEN CASE WHEN coalesce(${submittedOn}, ${acceptedOn}, ${now}) <= task.due_original
        THEN 'done_on_time' ELSE 'done_late' END
    WHEN task.due_current < ${judged} THEN 'overdue'
    WHEN task.state <> 'submitted' AND task.due_current - ${now} <= ${rules.dueSoonDays}::int THEN 'due_soon'
    ELSE 'not_due' END`;
}

/** {@link lateDaysOf} as an expression over the table `task`. */
export function lateDaysSql(today: string): RawBuilder<number> {
  const due = sql`CASE WHEN task.state = 'accepted' THEN task.due_original ELSE task.due_current END`;
  return sql<number>`CASE WHEN task.state IN ('cancelled', 'suspended') THEN 0
    ELSE greatest(0, coalesce(coalesce(${submittedOn}, ${today}::date) - (${due}), 0)) END`;
}
