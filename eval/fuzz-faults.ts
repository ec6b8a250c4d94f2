import {
  type OutlineNode,
  type Reading,
  readDirective,
  type Span,
} from "../packages/directives/src/index.ts";

/** The library's promises that a reading of this text breaks, in words; empty when it keeps them. */
export function faultsOf(text: string): string[] {
  let reading: Reading;
  try {
    reading = readDirective(text);
  } catch (error) {
    return [
      `threw ${error instanceof Error ? error.stack?.split("\n").slice(0, 3).join(" ") : String(error)}`,
    ];
  }
  const faults = [...spanFaults(reading, text.length), ...quoteFaults(reading, text)];
  if (reading.text !== text) faults.push("changed the text");
  if (JSON.stringify(readDirective(text)) !== JSON.stringify(reading))
    faults.push("read differently the second time");
  return [...new Set(faults)];
}

function nodesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  const found: OutlineNode[] = [];
  // Not by recursion: what is looked for may be a tree that is too deep.
  for (const left = [...nodes]; left.length > 0; ) {
    const node = left.pop() as OutlineNode;
    found.push(node);
    for (const child of node.children) left.push(child);
  }
  return found;
}

function spanFaults(reading: Reading, length: number): string[] {
  const named: [string, Span][] = [
    ...reading.tasks.flatMap((task): [string, Span][] => [
      ...task.spans.map((span): [string, Span] => ["task", span]),
      ...(task.deadline ? [["deadline", task.deadline.span] as [string, Span]] : []),
      ...[...task.leads, ...task.coordinators].map((party): [string, Span] => ["party", party.span]),
      ...[...task.products, ...task.figures, ...task.citations].map((item): [string, Span] => [
        "part of a task",
        item.span,
      ]),
    ]),
    ...reading.coverage.map((part): [string, Span] => ["coverage", part.span]),
    ...reading.citations.map((citation): [string, Span] => ["citation", citation.span]),
    ...reading.figures.map((figure): [string, Span] => ["figure", figure.span]),
    ...nodesOf(reading.outline).map((node): [string, Span] => ["outline", node.span]),
    ...reading.diagnostics.map((d): [string, Span] => ["diagnostic", { start: d.from, end: d.to }]),
  ];
  return named
    .filter(([, { start, end }]) => !(start >= 0 && start <= end && end <= length))
    .map(([what, { start, end }]) => `${what} outside the text: ${start} to ${end} of ${length}`);
}

/** Letters and digits alone: spaces, marks of emphasis and what a page break put between are no words. */
const wordsIn = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Whether the words stand in the stretch in this order. One span covers words that a page break parts, and
 * with them the page number that is none of them.
 */
function quotes(stretch: string, words: string): boolean {
  const within = wordsIn(stretch);
  let at = 0;
  for (const char of wordsIn(words)) {
    at = within.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function quoteFaults(reading: Reading, text: string): string[] {
  const faults: string[] = [];
  const ids = new Set(reading.tasks.map((task) => task.id));
  if (ids.size !== reading.tasks.length) faults.push("two tasks of one name");
  for (const task of reading.tasks) {
    const quoted = task.spans.map((span) => text.slice(span.start, span.end)).join(" ");
    if (wordsIn(quoted) !== wordsIn(task.text))
      faults.push(`the task's words are not those of its spans: ${task.text.slice(0, 80)}`);
    const { deadline } = task;
    if (deadline && !quotes(text.slice(deadline.span.start, deadline.span.end), deadline.text))
      faults.push(`the deadline's words are not those of its span: ${deadline.text.slice(0, 80)}`);
    if (!(task.confidence >= 0 && task.confidence <= 1)) faults.push(`confidence ${task.confidence}`);
  }
  return faults;
}
