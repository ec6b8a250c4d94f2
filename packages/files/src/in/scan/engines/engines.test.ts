import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { languageFolder, removeLanguageFolder } from "./language-data.ts";
import { findNative, lookForNative } from "./native.ts";
import { closeEngines, recogniserFor } from "./recogniser.ts";

afterEach(removeLanguageFolder);
afterAll(closeEngines);
const MODEL = "vie.traineddata";
const sizeIn = async (folder: string): Promise<number> => (await stat(join(folder, MODEL))).size;

describe("what the engine knows of Vietnamese", () => {
  test("is written once for all that ask", async () => {
    const [first, second] = await Promise.all([languageFolder(), languageFolder()]);
    expect(second).toBe(first);
    expect(await readdir(first)).toEqual([MODEL]);
  });

  test.each(["the file", "the folder"])("is written again when the system has removed %s", async (what) => {
    const before = await languageFolder();
    const size = await sizeIn(before);
    await rm(what === "the file" ? join(before, MODEL) : before, { recursive: true });
    const [after, same] = await Promise.all([languageFolder(), languageFolder()]);
    expect(await sizeIn(after)).toBe(size);
    expect(same).toBe(after);
    await removeLanguageFolder();
    for (const folder of [before, after]) await expect(stat(folder)).rejects.toThrow("ENOENT");
  });
});

const native = await findNative();

test.each(["wasm", "native"] as const)(
  "a picture that the engine (%s) gives up on, or an engine that is missing, is told as that",
  async (engine) => {
    const recognise = recogniserFor({ engine }, new AbortController().signal)!;
    const picture = { width: 0, height: 0, data: new Uint8Array() };
    const reading = recognise({ picture, dpi: 200, layout: "page", timeoutMs: 60_000 });
    await expect(reading).rejects.toMatchObject({ code: "FILE_NOT_RECOGNISED" });
  },
);

test.skipIf(native === null)(
  "the machine's own engine is not taken on Windows, where it cannot be started",
  async () => {
    expect(await lookForNative("linux")).not.toBeNull();
    expect(await lookForNative("win32")).toBeNull();
  },
);
