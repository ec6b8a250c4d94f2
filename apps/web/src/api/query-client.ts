import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

/** Answers stay fresh for ten seconds; only a lost connection is tried again by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && error.code === "NETWORK",
        // A request without a network fails at once and says so, instead of waiting in silence.
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
