import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { announce } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

/**
 * Installs the packages when they are missing or are not those of package-lock.json.
 * @param {string} root folder of package-lock.json
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensurePackages(root) {
  if (packagesMatchLock(root)) return false;
  // A fresh tree takes exactly the lock; an older one is brought up to it without deleting what fits.
  if (!existsSync(join(root, "node_modules"))) {
    announce("Cài các gói lần đầu, khoảng một phút…", "installing packages, about a minute");
    await runNpm(["ci"], root);
  } else {
    announce("Cập nhật các gói theo package-lock.json…", "updating packages");
    await runNpm(["install", "--no-save"], root);
  }
  return true;
}

/**
 * Compares npm's record of what it installed with the lock. Packages for other platforms may be
 * absent when the lock marks them optional; everything else must be there in the locked version.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesMatchLock(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/") || entry.link) return true;
    const present = installed[path];
    if (!present) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return present.version === entry.version;
  });
}

/**
 * @param {string} file a package-lock.json
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
