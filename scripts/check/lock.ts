import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./boundaries.ts";

type Entry = { optionalDependencies?: Record<string, string>; dependencies?: Record<string, string> };
export type Lock = { packages: Record<string, Entry> };

export function readLock(root: string): Lock {
  return JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
}

/**
 * Every package that a locked package asks for has an entry, also the builds for other platforms that a
 * registry may not have offered when the lock was written: `npm ci` refuses a lock without them.
 */
export function checkLock({ packages }: Lock): Finding[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => ({
        path: "package-lock.json",
        line: 1,
        says: `${path || "the project"} asks for ${name}, which has no entry`,
      })),
  );
}

/** Looks where Node would: in the package's own node_modules, then in every folder above it. */
function isLocked(packages: Lock["packages"], from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    if (`${at === "" ? "" : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === "") return false;
  }
}
