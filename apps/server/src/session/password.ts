import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../http/app-error.ts";
import common from "./common-passwords.json" with { type: "json" };

// OWASP Password Storage Cheat Sheet (2025): 19 MiB, 2 passes, 1 lane; the library's kind is argon2id.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const COMMON = new Set(common);

/** Argon2id hash in its own notation (with salt and parameters). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), ARGON2);
}

/** False as well when the stored hash is no argon2 hash. */
export async function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize("NFC")).catch(() => false);
}

/**
 * Refuses passwords that a guesser tries first. Letters of every kind count; there is no rule about
 * digits or signs, which only makes people append "1!" (NIST SP 800-63B §5.1.1.2).
 * @throws AppError PASSWORD_WEAK
 */
export function checkPassword(password: string, username: string): void {
  const lower = password.normalize("NFC").toLowerCase();
  const bare = lower.replace(/[^\p{L}]+$/u, "");
  const weak =
    [...lower].length < 10 ||
    new Set(lower).size < 5 ||
    COMMON.has(lower) ||
    // A common word with digits and signs behind it: "matkhau@2026".
    COMMON.has(bare) ||
    isNameWithSigns(lower, username.toLowerCase());
  if (weak) throw new AppError("PASSWORD_WEAK");
}

/** The sign-in name, alone or with digits and signs behind it. */
const isNameWithSigns = (password: string, username: string): boolean =>
  password.startsWith(username) && !/\p{L}/u.test(password.slice(username.length));
