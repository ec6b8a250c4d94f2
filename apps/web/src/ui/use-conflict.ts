import { useState } from "react";
import type { z } from "zod";
import { isCode } from "../api/api-error.ts";

/**
 * For forms over rows with a version: when somebody else was quicker, keeps what was typed, and gives the
 * row as it is now. Saving again then carries the newest version and knowingly writes over it.
 * @param schema of the row, as it stands in the conflict's `details.current`
 */
export function useConflict<T extends z.ZodType>(
  schema: T,
): { newest: z.output<T> | null; note: (error: unknown) => void } {
  const [newest, setNewest] = useState<z.output<T> | null>(null);
  const note = (error: unknown) => {
    if (!isCode(error, "CONFLICT")) return;
    const parsed = schema.safeParse((error.details as { current?: unknown } | null)?.current);
    if (parsed.success) setNewest(parsed.data);
  };
  return { newest, note };
}
