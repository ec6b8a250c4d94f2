import { Me, type SetupBody, SetupState } from "@dondoc/contract";
import type { z } from "zod";
import { request } from "./client.ts";

export const getSetup = (): Promise<z.infer<typeof SetupState>> =>
  request(SetupState, "GET", "/setup", { anonymous: true });
export const setUp = (body: z.input<typeof SetupBody>): Promise<Me> =>
  request(Me, "POST", "/setup", { body, anonymous: true });
/** Loads the sample data instead of an authority of one's own. */
export const setUpDemo = (token: string): Promise<unknown> =>
  request(SetupState, "POST", "/setup/demo", { body: { token }, anonymous: true });
