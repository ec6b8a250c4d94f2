import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { newId } from "../ids.ts";
import { openSessionPlugin } from "./open-session.plugin.ts";
import { hashPassword, isPassword } from "./password.ts";
import { isActiveUser } from "./session.repository.ts";

/** Seconds that a session lives after its last use … */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;
/** … and how far apart its renewals are at least. */
export const RENEWAL_SECONDS = 60 * 60;

const stamps = { createdAt: "created_at", updatedAt: "updated_at" };

/** How better-auth finds its columns in our tables (`0002_sign_in.sql`). */
const tables = {
  user: { modelName: "login_user", fields: { emailVerified: "email_verified", ...stamps } },
  session: {
    modelName: "login_session",
    fields: {
      userId: "user_id",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      ...stamps,
    },
    expiresIn: SESSION_SECONDS,
    updateAge: RENEWAL_SECONDS,
  },
  account: {
    modelName: "login_account",
    fields: {
      userId: "user_id",
      accountId: "account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...stamps,
    },
  },
  verification: { modelName: "login_verification", fields: { expiresAt: "expires_at", ...stamps } },
};

/**
 * better-auth as a library: it checks names and passwords, makes, renews and ends sessions and signs
 * their cookies. Its own HTTP routes are not mounted; ours call it (`session.service.ts`).
 */
export function createAuth(db: Database, config: Pick<Config, "publicUrl">, secret: string) {
  const publicUrl = config.publicUrl ?? "http://localhost";
  return betterAuth({
    baseURL: publicUrl,
    secret,
    database: { db, type: "postgres" },
    ...tables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    databaseHooks: {
      session: { create: { before: async (session) => isActiveUser(db, session.userId) } },
    },
    plugins: [
      // The name is checked when the account is made. Here every name takes the same way, so that an
      // impossible one is answered as slowly as a wrong password.
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 100,
        usernameValidator: () => true,
      }),
      openSessionPlugin,
    ],
    advanced: {
      cookiePrefix: "dondoc",
      useSecureCookies: publicUrl.startsWith("https://"),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
