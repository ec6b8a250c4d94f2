/** The parts of a document's plain text, from which files are made that look like the original. */
export type Parts = {
  /** "Số: 12/TB-UBND" and the place with the day; empty where the text has none. */
  number: string;
  day: string;
  /** Paragraphs, each of one or several lines; the first ones are the title. */
  titles: string[];
  body: string[];
  recipients: string[];
  signature: string[];
};

const DAY = /,\s*ngày.*tháng.*năm/u;
const SIGNATURE = /^\*{0,2}(?:TM|TL|KT|TUQ|Q)\.|^\*{0,2}(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG)/u;

/** Takes a plain text apart: what stands in the header, the body, and beside each other at the end. */
export function partsOf(text: string): Parts {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.trim());
  const number = blocks[0]?.startsWith("Số:") ? blocks.shift()! : "";
  const day = DAY.test(blocks[0] ?? "") ? blocks.shift()! : "";
  const end = blocks.findLastIndex((block) => /^\*{0,2}Nơi nhận/u.test(block));
  const tail = end < 0 ? [] : blocks.splice(end);
  const at = tail.findIndex((block, index) => index > 0 && SIGNATURE.test(block));
  const split = at < 0 ? tail.length : at;
  // "THÔNG BÁO", and the lines that say of what; in one block or in two.
  const titles = blocks.splice(0, blocks[0]?.includes("\n") ? 1 : 2);
  return {
    number,
    day,
    titles,
    body: blocks,
    recipients: tail.slice(0, split),
    signature: tail.slice(split),
  };
}

/** Stretches of a paragraph with whether they are bold; lines apart. */
export function linesOf(block: string): { text: string; bold: boolean }[][] {
  let bold = false;
  return block.split(/ *\n/).map((line) =>
    line.split("**").flatMap((text, index) => {
      if (index > 0) bold = !bold;
      return text === "" ? [] : [{ text, bold }];
    }),
  );
}
