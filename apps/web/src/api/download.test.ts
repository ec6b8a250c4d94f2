import { expect, test } from "vitest";
import { fileNameOf } from "./download.ts";

test.each([
  ["attachment; filename*=UTF-8''So%20theo%20d%C3%B5i.xlsx", "So theo dõi.xlsx"],
  ["attachment; filename=\"a.csv\"; filename*=UTF-8''b%27.csv", "b'.csv"],
  ["attachment", "tai-ve"],
  ["attachment; filename*=UTF-8''%E0%A4%A", "tai-ve"],
  [null, "tai-ve"],
])("a file sent as %j is saved as %j", (disposition, name) => {
  expect(fileNameOf(disposition)).toBe(name);
});
