import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PASSWORD } from "./builders.ts";

/** The program as a process of its own, which can be killed. */
export async function startProcess(
  databaseUrl: string,
  dataDir: string,
): Promise<{ url: string; child: ChildProcess; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "serve.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DONDOC_DATA: dataDir,
      DONDOC_PORT: "0",
      DONDOC_LOG: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  return { url: line.toString().trim(), child, kill };
}

/** Signs somebody in over the network. @returns the Cookie header */
export async function cookieOf(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
