import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { announce, LaunchFailure } from "./failure.mjs";
import { runNpm } from "./npm.mjs";

const RUNTIME = JSON.parse(readFileSync(new URL("./runtime.json", import.meta.url), "utf8"));

/**
 * The Node that runs the program's TypeScript: this one when it is new enough, else the one fetched
 * into `.runtime/` before.
 * @param {string} root the project's folder
 * @returns {string | null} path of the executable; null when it has to be fetched first
 */
export function findRuntime(root) {
  if (Number(process.versions.node.split(".")[0]) >= RUNTIME.minimumMajor) return process.execPath;
  const wanted = wantedPackage();
  if (!wanted) return null;
  const folder = join(root, ".runtime", "node_modules", wanted.name);
  try {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const binary = join(folder, wanted.binary);
    return version === RUNTIME.version && existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/**
 * Finds the runtime, fetching it once when this machine's Node is too old. Two launchers at the
 * same time fetch once: the second waits for the first.
 * @param {string} root
 * @returns {Promise<string>} path of the executable
 * @throws {LaunchFailure} when it cannot be had on this platform or fetched now
 */
export async function ensureRuntime(root) {
  const found = findRuntime(root);
  if (found) return found;
  const wanted = wantedPackage();
  if (!wanted) throw unsupported();
  const folder = makeFolder(join(root, ".runtime"));
  const release = await lock(join(folder, "fetching.lock"));
  try {
    const meanwhile = findRuntime(root);
    if (meanwhile) return meanwhile;
    announce(`Tải Node ${RUNTIME.version} một lần vào .runtime/…`, "fetching the runtime once");
    await fetchRuntime(folder, wanted);
  } finally {
    release();
  }
  const fetched = findRuntime(root);
  if (!fetched) throw unsupported();
  return fetched;
}

/** The package that carries the runtime for this machine; undefined when there is none. */
function wantedPackage() {
  if (process.platform === "linux" && usesMusl()) return undefined;
  return RUNTIME.packages[`${process.platform}-${process.arch}`];
}

/** The packaged runtime needs glibc; Alpine and its kin have musl. */
function usesMusl() {
  if (!process.report) return false;
  process.report.excludeNetwork = true;
  return !process.report.getReport().header.glibcVersionRuntime;
}

/**
 * Installs into a folder beside and moves it in place when it is whole, so that a fetch that was
 * cut off never looks like a runtime.
 * @param {string} folder `.runtime`
 * @param {{ name: string, integrity: string }} wanted
 */
async function fetchRuntime(folder, wanted) {
  const partial = join(folder, `partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  try {
    writeFileSync(join(partial, "package.json"), '{ "private": true }\n');
    await runNpm(["install", "--ignore-scripts", "--no-save", `${wanted.name}@${RUNTIME.version}`], partial);
    checkIntegrity(partial, wanted);
    rmSync(join(folder, "node_modules"), { recursive: true, force: true });
    renameSync(join(partial, "node_modules"), join(folder, "node_modules"));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** npm checks the download against the registry; this checks the registry against what was tested. */
function checkIntegrity(partial, wanted) {
  const record = JSON.parse(readFileSync(join(partial, "node_modules", ".package-lock.json"), "utf8"));
  const { integrity } = record.packages[`node_modules/${wanted.name}`];
  if (integrity === wanted.integrity) return;
  throw new LaunchFailure(
    "PACKAGE_ALTERED",
    {
      vi: `Gói ${wanted.name} khác với bản đã kiểm.`,
      en: `Package ${wanted.name} is not the one that was checked.`,
    },
    { vi: "Đổi kho gói npm, hoặc tự cài Node 24.", en: "Use another registry, or install Node 24 yourself." },
    `${integrity}\n${wanted.integrity}`,
  );
}

/** @param {string} folder */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw new LaunchFailure(
      "NOT_WRITABLE",
      { vi: `Không tạo được ${folder}.`, en: `Cannot create ${folder}.` },
      {
        vi: "Chạy bằng người dùng sở hữu thư mục này, hoặc cài Node 24.",
        en: "Run as the owner of this folder, or install Node 24.",
      },
      String(error),
    );
  }
}

/**
 * Takes a lock file, waiting while its holder lives. A lock whose holder is gone, or that is
 * older than ten minutes, is taken over.
 * @param {string} file
 * @returns {Promise<() => void>} releases it
 */
async function lock(file) {
  for (;;) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isStale(file)) rmSync(file, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, "utf8"));
    if (age > 600_000) return true;
    // An empty file is a holder that has not yet written its number.
    if (!holder) return age > 2000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function unsupported() {
  const here = `${process.platform}-${process.arch}${process.platform === "linux" && usesMusl() ? " (musl)" : ""}`;
  return new LaunchFailure(
    "NO_RUNTIME",
    {
      vi: `Không có sẵn Node ${RUNTIME.version} cho ${here}; máy đang có Node ${process.versions.node}.`,
      en: `There is no packaged Node ${RUNTIME.version} for ${here}; this machine has Node ${process.versions.node}.`,
    },
    {
      vi: "Cài Node 24 của hệ điều hành rồi chạy lại.",
      en: "Install Node 24 from your system and run again.",
    },
  );
}
