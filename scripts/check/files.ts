import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The project's own files: those that git tracks, and new ones that it does not ignore. Outside a
 * checkout there is no such list.
 * @returns paths from the root; null when this is no checkout
 */
export async function projectFiles(root: string): Promise<string[] | null> {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const { stdout } = await run("git", list, { cwd: root, maxBuffer: 64_000_000 }).catch(() => ({
    stdout: "",
  }));
  return stdout === "" ? null : stdout.split("\0").filter((path) => path !== "");
}
