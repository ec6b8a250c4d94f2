import { headAt } from "../find/parties/party-heads.ts";
import { scanParties } from "../find/parties/scan-parties.ts";
import { splitParties } from "../find/parties/split-parties.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import { phraseAt, phrases } from "../source/phrases.ts";
import type { Party } from "../types.ts";
import type { Part, Walk } from "./draft.ts";
import { headingParties, toParty } from "./parties-of.ts";

/** What the title of a group of rows says for all of them. */
export type Group = { leads: Party[]; time: Part | null };

/** Words before the owner of a group ("Nhiệm vụ giao UBND các xã"). */
const GIVEN_TO = phrases(
  "giao|giao cho|phân công|phân công cho|nhiệm vụ của|trách nhiệm của|thuộc trách nhiệm|thuộc trách nhiệm của|đối với",
);
/** Words after it ("Văn phòng UBND tỉnh chủ trì các mục 5, 6, 7"). */
const OWNS = phrases("chủ trì|chủ trì thực hiện|thực hiện|làm đầu mối|chịu trách nhiệm|đầu mối");

/** Reads the title row of a group: its owner, if it names one, and the words that may give its time. */
export function readGroup(walk: Walk, title: Paragraph): Group {
  const whole = { start: 0, end: title.text.length, paragraph: title };
  const found = headingParties(title, title.body, title.text.length);
  const leads = (found.length > 0 ? found : ownerIn(title)).map((party) =>
    toParty(walk.source, title, party, "heading"),
  );
  return { leads, time: walk.hasDeadline(title.text) ? whole : null };
}

function ownerIn(title: Paragraph) {
  const { words, text } = title;
  for (let i = 0; i < words.length; i++) {
    const given = phraseAt(words, i, GIVEN_TO);
    const from = i + given;
    if (given === 0 && !headAt(words, from)) continue;
    const stop = scanParties(words, from, words.length, true);
    if (stop <= from) continue;
    if (given > 0 || phraseAt(words, stop, OWNS) > 0) return splitParties(text, words, from, stop);
    i = stop - 1;
  }
  return [];
}
