import { BLOCK_LABELS } from "../lexicon/section-words.ts";

export type BlockRole = keyof typeof BLOCK_LABELS;

/** The longest label with its colon. */
const LONGEST = 48;
const ROLES = new Map<string, BlockRole>(
  (Object.keys(BLOCK_LABELS) as BlockRole[]).flatMap((role) =>
    BLOCK_LABELS[role].split("\n").map((label): [string, BlockRole] => [label, role]),
  ),
);

/**
 * The label of a line of a block that stands at `at` ("Đơn vị chủ trì: ..."): what follows it names, and where its
 * colon stands; null when there is none. It begins with a capital letter, behind a semicolon also with a `small` one.
 */
export function blockLabelAt(
  text: string,
  at: number,
  small = false,
): { role: BlockRole; colon: number } | null {
  const colon = text.indexOf(":", at);
  if (colon < at + 4 || colon > at + LONGEST) return null;
  const label = text.slice(at, colon).trimEnd();
  const first = label[0] as string;
  if (!small && first === first.toLowerCase()) return null;
  const role = ROLES.get(label.toLowerCase());
  return role ? { role, colon } : null;
}

/** A line that begins with a label of a block goes on with no sentence; a short label may stand in one that is open. */
export function beginsBlock(line: string, open: boolean): boolean {
  const label = blockLabelAt(line, 0);
  if (!label || label.role === "other") return false;
  return !open || line.slice(0, label.colon).split(" ").length >= 3;
}
