import type { Me } from "@dondoc/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "../api/session.ts";

/** Who is signed in; only below the signed-in layout, where it is always loaded. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the page should offer an action ("documents.import"); the server decides again. */
export function useMay(action: string): boolean {
  return useMe().may.includes(action);
}
