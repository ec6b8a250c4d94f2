import type { Paragraph } from "../lines/paragraph.ts";
import type { Signer } from "../types.ts";
import { footColumns } from "./foot-columns.ts";
import { readRecipients } from "./recipients.ts";
import { readSigner } from "./signer.ts";

/** Reads the recipients and the signature block; either may come first, or stand on one flattened line. */
export function readFoot(foot: readonly Paragraph[]): { recipients: string[]; signer: Signer | null } {
  const columns = footColumns(foot.flatMap(rowsOf));
  const signer = readSigner(columns);
  const { tail } = columns;
  const left = [...columns.left];
  // The signature ran into a recipient: it is cut off only when it was taken for the signature.
  if (tail && signer?.name === tail.name && !columns.right.includes(tail.name))
    left[tail.line] = (left[tail.line] ?? "").slice(0, tail.at + 1);
  return { recipients: readRecipients(left), signer };
}

/** The lines of a recipient that runs over several, where the other column stands beside them. */
function rowsOf({ text, pieces }: Paragraph): string[] {
  if (pieces.length < 2 || !/\s{3}|\t/.test(text)) return [text];
  return pieces.map(({ at, length }) => text.slice(at, at + length));
}
