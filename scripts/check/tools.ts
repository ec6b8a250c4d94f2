import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Runs a tool of node_modules on this Node.
 * @param script path below node_modules
 * @returns its exit status and everything it said
 */
export function runTool(
  root: string,
  script: string,
  args: string[],
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output: output.trim() }));
  });
}
