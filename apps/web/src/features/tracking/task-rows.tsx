import type { TaskRow } from "@dondoc/contract";
import { useMediaQuery } from "@mantine/hooks";
import { TaskCards } from "./task-cards.tsx";
import type { TaskSearch } from "./task-search.ts";
import { type Choice, TaskTable } from "./task-table.tsx";

type Props = {
  rows: readonly TaskRow[];
  caption: string;
  sort?: TaskSearch["sort"];
  onSort?: (sort: NonNullable<TaskSearch["sort"]>) => void;
  /** Rows can be chosen where there is a table. */
  choice?: Choice | undefined;
};

/** A table where there is room for one, cards on a phone. */
export function TaskRows({ rows, caption, sort = "due", onSort, choice }: Props) {
  const narrow = useMediaQuery("(max-width: 43.99rem)", undefined, { getInitialValueInEffect: false });
  if (narrow) return <TaskCards rows={rows} label={caption} />;
  return <TaskTable rows={rows} sort={sort} caption={caption} choice={choice} {...(onSort && { onSort })} />;
}
