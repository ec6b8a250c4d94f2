import type { TFunction } from "i18next";
import { ApiError } from "../api/api-error.ts";

export type ErrorWords = {
  message: string;
  action: string;
  requestId: string | null;
  /** For the administrator: what the program knows of an unexpected failure. */
  detail: string | null;
};

/** A page that was open while the server got a newer version asks for parts that are gone. */
const isStalePage = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** Any error as words for a person. */
export function describeError(error: unknown, t: TFunction<"common">): ErrorWords {
  if (isStalePage(error))
    return { message: t("error.stale"), action: t("error.staleAction"), requestId: null, detail: null };
  if (!(error instanceof ApiError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { message: t("error.unknown"), action: t("error.unknownAction"), requestId: null, detail };
  }
  const { requestId } = error;
  if (error.code === "NETWORK")
    return { message: t("error.network"), action: t("error.networkAction"), requestId, detail: null };
  if (error.code === "BAD_ANSWER")
    return {
      message: t("error.badAnswer"),
      action: t("error.badAnswerAction"),
      requestId,
      detail: error.message,
    };
  return { message: error.message, action: error.action, requestId, detail: null };
}
