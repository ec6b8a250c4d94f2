import { expect, test } from "vitest";
import { readDevice } from "./device.ts";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";

test("browsers that imitate others are told apart", () => {
  expect(readDevice(CHROME)).toEqual({ browser: "Chrome", system: "Windows" });
  expect(readDevice(`${CHROME} Edg/131.0.0.0`)).toEqual({ browser: "Edge", system: "Windows" });
  expect(
    readDevice(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
    ),
  ).toEqual({ browser: "Safari", system: "iPhone" });
});

test("a program without a browser's name is not guessed", () => expect(readDevice("curl/8.5")).toBeNull());
