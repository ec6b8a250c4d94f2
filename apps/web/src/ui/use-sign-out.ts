import { useMutation, useQueryClient } from "@tanstack/react-query";
import { signOut } from "../api/session.ts";
import { notifyError } from "./notify.ts";

/** Ends the session; the page starts anew so that nothing of the last person stays in memory. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.clear();
      window.location.assign("/dang-nhap");
    },
    onError: notifyError,
  });
  return () => leave.mutate();
}
