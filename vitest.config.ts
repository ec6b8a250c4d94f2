import { defineConfig } from "vitest/config";

/**
 * `unit` needs nothing, `server` runs on a real PostgreSQL that its set-up starts, `embedded` tries the
 * supervisor of that PostgreSQL and the start of the program, `e2e` drives a real Chromium against the
 * real program. `scripts/test.ts` runs them all.
 */
export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["{packages,eval,scripts}/**/*.test.ts", "apps/{cli,web}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "scripts/start/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["apps/server/**/*.test.ts"],
          exclude: ["apps/server/src/db/embedded/**"],
          globalSetup: ["apps/server/test/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "embedded",
          include: ["apps/server/src/db/embedded/**/*.test.ts", "scripts/start/**/*.test.ts"],
          // The first start of a checkout builds the page.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.spec.ts"],
          // A page on a busy machine needs longer than the second that is the default.
          expect: { poll: { timeout: 15_000, interval: 100 } },
          globalSetup: ["apps/server/test/global-setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each journey has a browser and a program of its own; two at once starve each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
