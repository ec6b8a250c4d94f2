import { Paragraph, type Table } from "docx";
import type { Composed, ComposedSignature } from "../compose.ts";
import { LAYOUT } from "../layout-profile.ts";
import { spacer } from "./content.ts";
import { TEXT_WIDTH, twoColumns } from "./head.ts";
import { line } from "./pieces.ts";
import { STYLES } from "./styles.ts";

/** Nơi nhận on the left, authority and signature on the right, level with each other (ô 7, 9b). */
export function closing(document: Composed): (Paragraph | Table)[] {
  const recipients = recipientLines(document.recipients);
  const keep = document.recipients.length <= LAYOUT.recipients.mostOnOnePage;
  const gap = new Paragraph({
    style: "Normal",
    keepNext: true,
    children: [],
    spacing: { line: 280, lineRule: "exact" },
  });
  if (document.secretary) {
    const row = { left: signature(document.secretary), right: signature(document.signature) };
    return [gap, twoColumns(TEXT_WIDTH / 2, [row], true), spacer(LAYOUT.body.size), ...recipients];
  }
  const left = recipients.length > 0 ? recipients : [line(STYLES.recipients, "")];
  return [gap, twoColumns(LAYOUT.recipients.column, [{ left, right: signature(document.signature) }], keep)];
}

function recipientLines(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [];
  return [line(STYLES.recipientsTitle, "Nơi nhận:"), ...lines.map((text) => line(STYLES.recipients, text))];
}

/** Lines of authority, room for the signature, and the name. */
function signature({ lines, name }: ComposedSignature): Paragraph[] {
  return [...lines.map((text) => line(STYLES.signing, text, { keepNext: true })), line(STYLES.signer, name)];
}
