import type { Me } from "@dondoc/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { meQuery } from "../../api/session.ts";

/** After signing in: keeps who it is and goes where the person wanted to go. */
export function useEnter(): (me: Me) => void {
  const client = useQueryClient();
  const router = useRouter();
  const { back } = useSearch({ strict: false });
  return (me) => {
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    router.history.push(back ?? "/");
  };
}
