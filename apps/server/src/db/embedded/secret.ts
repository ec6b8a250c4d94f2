import { randomBytes } from "node:crypto";
import { open, rename } from "node:fs/promises";
import { type Layout, readIfThere } from "./layout.ts";

/**
 * The generated passwords: of the superuser, who only sets up the database, and of the program's own
 * role, which has no more rights than on a server of the authority's own.
 */
export type Secret = { admin: string; program: string };

export const ADMIN_ROLE = "dondoc_admin";
export const PROGRAM_ROLE = "dondoc";
export const DATABASE_NAME = "dondoc";

/** @returns null when there is none, or nothing sensible in it */
export async function readSecret(layout: Layout): Promise<Secret | null> {
  const text = await readIfThere(layout.secret);
  try {
    const { admin, program } = JSON.parse(text ?? "");
    return typeof admin === "string" && typeof program === "string" ? { admin, program } : null;
  } catch {
    return null;
  }
}

/** Makes new passwords and keeps them in a file that only the owner reads. */
export async function createSecret(layout: Layout): Promise<Secret> {
  const secret = { admin: randomBytes(24).toString("hex"), program: randomBytes(24).toString("hex") };
  await writePrivately(layout.secret, JSON.stringify(secret));
  return secret;
}

/** Writes a file whole or not at all, readable by its owner only, and safely on the disk. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const handle = await open(draft, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
