import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Guards the first set-up: a token made at the start of the process, printed in the terminal, good
 * until the set-up has succeeded.
 */
export class SetupGate {
  #token: string | null = null;

  /** Makes the token when there is none yet. */
  open(): string {
    this.#token ??= randomBytes(24).toString("base64url");
    return this.#token;
  }

  /** Whether somebody holds the printed link; compared in constant time. */
  admits(token: string): boolean {
    if (this.#token === null) return false;
    const digest = (value: string) => createHash("sha256").update(value).digest();
    return timingSafeEqual(digest(token), digest(this.#token));
  }

  /** The token dies. */
  close(): void {
    this.#token = null;
  }
}
