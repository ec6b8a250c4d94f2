import { DemoPerson, Me, OwnSession, type SignInBody } from "@dondoc/contract";
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "./client.ts";

const nothing = z.unknown();

export const getMe = (): Promise<Me> => request(Me, "GET", "/session", { anonymous: true });
export const signIn = (body: z.input<typeof SignInBody>): Promise<Me> =>
  request(Me, "POST", "/session", { body, anonymous: true });
export const signOut = (): Promise<unknown> => request(nothing, "DELETE", "/session", { anonymous: true });
export const changePassword = (body: { current: string; next: string }): Promise<unknown> =>
  request(nothing, "POST", "/session/password", { body });
export const getOwnSessions = (): Promise<OwnSession[]> => request(z.array(OwnSession), "GET", "/sessions");
export const endOwnSession = (id: string): Promise<unknown> =>
  request(nothing, "DELETE", `/sessions/${encodeURIComponent(id)}`);
export const getDemoPeople = (): Promise<DemoPerson[]> =>
  request(z.array(DemoPerson), "GET", "/demo/people", { anonymous: true });
export const signInAsDemo = (personId: string): Promise<Me> =>
  request(Me, "POST", "/demo/session", { body: { personId }, anonymous: true });

/** Who is signed in. Kept for the whole visit; signing in and out set it. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: getMe,
  staleTime: 5 * 60_000,
  retry: false,
});
export const ownSessionsQuery = queryOptions({ queryKey: ["own-sessions"], queryFn: getOwnSessions });
