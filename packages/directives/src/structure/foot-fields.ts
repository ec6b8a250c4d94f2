import type { Paragraph } from "../lines/paragraph.ts";
import type { Signer } from "../types.ts";
import { footColumns } from "./foot-columns.ts";
import { readRecipients } from "./recipients.ts";
import { readSigner } from "./signer.ts";

/** Reads the recipients and the signature block; either may come first, or stand on one flattened line. */
export function readFoot(foot: readonly Paragraph[]): { recipients: string[]; signer: Signer | null } {
  const columns = footColumns(foot.map((paragraph) => paragraph.text));
  const signer = readSigner(columns);
  const { tail } = columns;
  const left = [...columns.left];
  // The signature ran into a recipient: it is cut off only when it was taken for the signature.
  if (tail && signer?.name === tail.name && !columns.right.includes(tail.name))
    left[tail.line] = (left[tail.line] ?? "").slice(0, tail.at + 1);
  return { recipients: readRecipients(left), signer };
}
