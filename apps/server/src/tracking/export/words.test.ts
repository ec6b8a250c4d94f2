import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROPOSAL_STATE_WORDS, REJECT_WORDS } from "../../review/proposal-export.service.ts";
import { documentTypeWord, documentWords, STANDING_WORDS, STATE_WORDS } from "./words.ts";

/** The interface's words, read as a file: apps do not import each other. */
async function pageWords(name: string): Promise<Record<string, Record<string, string>>> {
  const path = join(import.meta.dirname, "../../../../web/src/i18n/vi", `${name}.json`);
  return JSON.parse(await readFile(path, "utf8"));
}

test("files speak of states and kinds of documents as the page does", async () => {
  const { taskState, standing, documentType } = await pageWords("common");
  expect(taskState).toMatchObject(STATE_WORDS);
  for (const [key, word] of Object.entries(STANDING_WORDS))
    expect([standing![`${key}_plain`], standing![key]]).toContain(word);
  const { other: _, ...types } = documentType!;
  for (const [type, word] of Object.entries(types)) expect(documentTypeWord(type)).toBe(word);
  const { state, reason } = await pageWords("review");
  expect(state).toMatchObject(PROPOSAL_STATE_WORDS);
  expect(reason).toMatchObject(REJECT_WORDS);
});

test.each([
  [
    { type: "thong-bao", number: "15/TB-UBND", issuedOn: "2031-03-05" },
    "Thông báo số 15/TB-UBND ngày 05/03/2031",
  ],
  [{ type: "cong-van", number: null, issuedOn: "2031-03" }, "Công văn tháng 03/2031"],
  [{ type: "other", number: "2/X", issuedOn: null }, "Văn bản số 2/X"],
  [{ type: null, number: null, issuedOn: null }, "Văn bản"],
])("a document is called by what is known of it: %j → %s", (document, words) => {
  expect(documentWords(document)).toBe(words);
});
