import { describe, expect, test } from "vitest";
import { type Range, readAnnotation, type StoredAnnotation } from "./annotation.ts";

const TEXT = `UBND XÃ ĐỒNG NÀ
Số: 7/TB-UBND
Giao UBND các thôn Nà Vạt, Khe Sậy phối hợp với Trạm
Y tế rà soát hộ nghèo xong trước ngày 15/3.
Theo Quyết định số 12/ QĐ-UBND.`;

/** Where words are in the text. */
function at(words: string): Range {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return [start, start + words.length];
}

const WORDLESS: StoredAnnotation = {
  doc: {
    type: "thong-bao",
    date: null,
    meetingDate: null,
    number: [at("7/TB-UBND")],
    place: null,
    title: null,
    chair: null,
    signer: { position: null, name: [at("Khe Sậy")] },
    recipients: [[at("Trạm\nY tế")]],
  },
  citations: [{ number: [at("12/ QĐ-UBND")] }],
  tasks: [
    {
      spans: [at("Giao UBND các thôn Nà Vạt, Khe Sậy phối hợp với Trạm"), at("Y tế rà soát hộ nghèo")],
      leads: [[at("UBND các thôn Nà Vạt")], [at("UBND"), at("thôn"), at("Khe Sậy")]],
      coords: [[at("Trạm\nY tế")]],
      kind: "date",
      due: "2026-03-15",
    },
    { spans: [at("Theo Quyết định")], leads: [], kind: "none", urgent: true, kindAlt: ["event"] },
  ],
  ignore: [at("Số")],
};

describe("an annotation without words", () => {
  const { doc, citations, tasks, ignore } = readAnnotation(WORDLESS, TEXT);

  test("gets them from the text: one stretch, or several joined by a space", () => {
    expect(tasks[0]?.text).toBe("Giao UBND các thôn Nà Vạt, Khe Sậy phối hợp với Trạm Y tế rà soát hộ nghèo");
    expect(tasks[0]?.leads).toEqual(["UBND các thôn Nà Vạt", "UBND thôn Khe Sậy"]);
    expect(tasks[0]?.coords).toEqual(["Trạm\nY tế"]);
    expect(citations).toEqual(["12/ QĐ-UBND"]);
    expect(doc).toMatchObject({
      number: "7/TB-UBND",
      place: null,
      signer: { position: null, name: "Khe Sậy" },
      recipients: ["Trạm\nY tế"],
    });
  });

  test("what is left out is empty", () => {
    expect(tasks[1]).toEqual({
      id: 2,
      spans: [at("Theo Quyết định")],
      text: "Theo Quyết định",
      leads: [],
      coords: [],
      kind: "none",
      kindAlt: ["event"],
      due: null,
      dueAlt: [],
      dueText: null,
      urgent: true,
    });
    expect(ignore).toEqual([at("Số")]);
  });
});

test("words that are written out stay as they are", () => {
  const stored = { ...WORDLESS, citations: [{ number: "3/NQ-HĐND" }] };
  expect(readAnnotation(stored, TEXT).citations).toEqual(["3/NQ-HĐND"]);
});
