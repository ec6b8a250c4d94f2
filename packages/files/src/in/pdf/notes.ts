import type { FlowBlock, FlowLine } from "./flow.ts";

/** Notes are set at most this large, compared with the text. */
const NOTE_SIZE = 0.88;
/** "1 Nghị quyết ...", "[2] Theo ...": a note begins with its number. */
const NOTE_START = /^\[?\d{1,3}\]?[.)]?\s*\p{L}/u;

/**
 * Takes the footnotes off the foot of every page: they stand between the two halves of a sentence
 * that goes on over the page end. They follow the text instead, each as a block of its own.
 *
 * @param pages the blocks of every page, from top to bottom.
 */
export function moveNotes(pages: readonly FlowBlock[][]): FlowBlock[] {
  const size = usualSize(pages.flat());
  const notes: FlowBlock[] = [];
  const text = pages.flatMap((blocks) => {
    const last = blocks.at(-1);
    if (last?.kind !== "main") return blocks;
    const start = noteStart(last.lines, size);
    if (start < 0) return blocks;
    notes.push({ kind: "notes", lines: last.lines.slice(start) });
    const rest: FlowBlock = { kind: "main", lines: last.lines.slice(0, start) };
    return [...blocks.slice(0, -1), ...(start > 0 ? [rest] : [])];
  });
  return [...text, ...notes];
}

/** Where the small lines at the end of a page begin with a numbered one; -1 when they do not. */
function noteStart(lines: readonly FlowLine[], size: number): number {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.em < NOTE_SIZE * size) start--;
  const first = lines[start];
  // A page all in small print is an annex, not notes.
  return first && start > 0 && NOTE_START.test(first.text) ? start : -1;
}

function usualSize(blocks: readonly FlowBlock[]): number {
  const sizes = blocks
    .flatMap((b) => (b.kind === "main" ? b.lines.map((l) => l.em) : []))
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** The notes of one page, each with its lines. */
export function splitNotes(lines: readonly FlowLine[]): FlowLine[][] {
  const notes: FlowLine[][] = [];
  for (const line of lines)
    if (NOTE_START.test(line.text) || notes.length === 0) notes.push([line]);
    else notes.at(-1)!.push(line);
  return notes;
}
