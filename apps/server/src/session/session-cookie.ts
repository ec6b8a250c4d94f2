import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * The session's token out of a Cookie header, if its signature is ours. better-auth writes
 * `token.base64(HMAC-SHA256(secret, token))`, percent-encoded.
 */
export function tokenOf(header: string, name: string, secret: string): string | null {
  const part = header.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`));
  if (part === undefined) return null;
  const value = decode(part.slice(name.length + 1));
  const dot = value.lastIndexOf(".");
  if (dot <= 0) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const own = createHmac("sha256", secret).update(token).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? token : null;
}

/** Percent-encoding undone; "" when it is none. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
