import { expect } from "vitest";
import type { Browser } from "./app.ts";

/** Reads a stream of server-sent events as a page does. */
export async function listenTo<Message>(address: string, browser: Browser, path: string) {
  const leaving = new AbortController();
  const answer = await fetch(`${address}/api/v1${path}`, {
    headers: { cookie: browser.cookie },
    signal: leaving.signal,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const heard: Message[] = [];
  let ended = false;
  const reading = (async () => {
    let rest = "";
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop()!;
      for (const block of blocks) {
        if (block.startsWith("data: ")) heard.push(JSON.parse(block.slice(6)) as Message);
      }
    }
  })().catch(() => {});
  void reading.then(() => {
    ended = true;
  });
  const hears = async (expected: object) =>
    expect.poll(() => heard, { timeout: 5000 }).toContainEqual(expected);
  return { heard, hears, leave: () => leaving.abort(), hasEnded: () => ended };
}
