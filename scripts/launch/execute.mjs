import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

/**
 * Where Node keeps compiled sources, TypeScript already stripped: a third of a start is saved. It is
 * made new when a source or Node changes, and does nothing where it cannot be written.
 * @param {string} root the project's folder
 */
export function compileCache(root) {
  return join(root, ".cache", "compile");
}

/** Passed on to the program; the launcher itself only waits. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];

/**
 * Runs a script on the runtime with the same terminal, passing signals down and its end up.
 * The program can see that the launcher is gone (`kill -9`) by its IPC channel closing.
 * @param {string} root the project's folder
 * @param {string} node executable of the runtime
 * @param {string} script absolute path
 * @param {string[]} args
 * @returns {Promise<number>} exit status; 128 + number of the signal when a signal ended it
 */
export async function execute(root, node, script, args) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", script, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { NODE_COMPILE_CACHE: compileCache(root), ...process.env },
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}
