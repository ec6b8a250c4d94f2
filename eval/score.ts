import type { DirectiveTask, Reading } from "../packages/directives/src/index.ts";
import type { GoldTask } from "./annotation.ts";
import type { ReadDocument } from "./corpus.ts";
import { isDue, leadsOf, matchDocument, rangesOf, sameNames, type Tally } from "./match.ts";
import { countSame, plain, similarity } from "./names.ts";

type Rate = { p: number; r: number; f1: number };

/** Measures of some documents; the same numbers as the corpus's own scorer gives. */
export type Scores = {
  tasks: Rate;
  coverage: Rate;
  leads: Rate;
  leadExact: number;
  coordinators: Rate;
  due: Rate;
  dueExact: number;
  kind: number;
  urgent: number;
  citations: Rate;
  recipients: Rate;
  document: Record<string, number>;
};

/** What is counted of one document. */
export type DocumentCount = { name: string } & Tally;

const FOUND = ["tasks", "coverage", "leads", "coordinators", "due", "citations", "recipients"] as const;
const RIGHT = ["leadExact", "dueExact", "kind", "urgent"] as const;
type Share = { right: number; of: number };

/** Everything counted so far, and a line about every error. */
type Count = {
  found: Record<(typeof FOUND)[number], Tally>;
  right: Record<(typeof RIGHT)[number], Share>;
  fields: Map<string, Share>;
  errors: string[];
};

/** Scores the readings of documents; `errors` has a line for everything that is not as annotated. */
export function score(documents: readonly ReadDocument[]): {
  scores: Scores;
  counts: DocumentCount[];
  errors: string[];
} {
  const count: Count = {
    found: Object.fromEntries(FOUND.map((name) => [name, { hit: 0, gold: 0, read: 0 }])) as Count["found"],
    right: Object.fromEntries(RIGHT.map((name) => [name, { right: 0, of: 0 }])) as Count["right"],
    fields: new Map(),
    errors: [],
  };
  const counts = documents.map((document) => {
    const tasks = countTasks(count, document);
    countCitations(count, document);
    countRecipients(count, document);
    countFields(count, document);
    return { name: document.name, ...tasks };
  });
  const { found, right, fields, errors } = count;
  const scores = {
    ...Object.fromEntries(FOUND.map((name) => [name, rate(found[name])])),
    ...Object.fromEntries(RIGHT.map((name) => [name, share(right[name])])),
    document: Object.fromEntries([...fields].map(([name, of]) => [name, share(of)])),
  } as Scores;
  return { scores, counts, errors };
}

function countTasks(count: Count, document: ReadDocument): Tally {
  const { pairs, extra, coverage } = matchDocument(document);
  const hits = pairs.filter(({ read }) => read !== null).length;
  const tasks = { hit: hits, gold: pairs.length, read: hits + extra.length };
  add(count.found.tasks, tasks);
  add(count.found.coverage, coverage);
  for (const { gold, read } of pairs) {
    countNames(count, gold, read);
    const due = read?.deadline?.due ?? null;
    const hit = gold.due && isDue(gold, read) ? 1 : 0;
    add(count.found.due, { hit, gold: gold.due ? 1 : 0, read: due ? 1 : 0 });
    if (read) countRight(count, document.name, gold, read);
    else count.errors.push(`${document.name} missed task: ${gold.text.slice(0, 140)}`);
  }
  for (const task of extra) {
    const words = rangesOf(task).map(([start, end]) => document.text.slice(start, end));
    count.errors.push(`${document.name} extra task: ${words.join(" … ").slice(0, 140)}`);
  }
  return tasks;
}

function countNames({ found }: Count, gold: GoldTask, task: DirectiveTask | null): void {
  const leads = task ? leadsOf(task) : [];
  const coordinators = task ? coordinatorsOf(task) : [];
  add(found.leads, { hit: countSame(gold.leads, leads), gold: gold.leads.length, read: leads.length });
  const hit = countSame(gold.coords, coordinators);
  add(found.coordinators, { hit, gold: gold.coords.length, read: coordinators.length });
}

/** What is right about a task that was found. */
function countRight({ right, errors }: Count, name: string, gold: GoldTask, read: DirectiveTask): void {
  const wrong = (what: string, want: unknown, got: unknown) =>
    errors.push(`${name} ${what}: want ${want} got ${got} in: ${gold.text.slice(0, 110)}`);
  const list = (names: readonly string[]) => `[${names.join(" | ")}]`;
  const leads = leadsOf(read);
  if (!tick(right.leadExact, sameNames(gold.leads, leads))) wrong("leads", list(gold.leads), list(leads));
  const coordinators = coordinatorsOf(read);
  if (!sameNames(gold.coords, coordinators)) wrong("coordinators", list(gold.coords), list(coordinators));
  const due = read.deadline?.due ?? null;
  if (!tick(right.dueExact, isDue(gold, read))) wrong("due", `${gold.due} (${gold.dueText})`, due);
  const kind = read.deadline?.kind ?? "none";
  if (!tick(right.kind, [gold.kind, ...gold.kindAlt].includes(kind))) wrong("kind", gold.kind, kind);
  if (!tick(right.urgent, read.urgent === gold.urgent)) wrong("urgent", gold.urgent, read.urgent);
}

const coordinatorsOf = (task: DirectiveTask): string[] => task.coordinators.map(({ name }) => name);

/** Numbers of cited documents compare without white space and case. */
const number = (text: string | null): string =>
  (text ?? "").normalize("NFC").toUpperCase().replace(/\s+/g, "");

function countCitations({ found, errors }: Count, { name, annotation, reading }: ReadDocument): void {
  const gold = new Set(annotation.citations.map(number));
  const read = new Set(reading.citations.map((cited) => number(cited.number)));
  const hits = [...gold].filter((cited) => read.has(cited)).length;
  add(found.citations, { hit: hits, gold: gold.size, read: read.size });
  for (const cited of gold) if (!read.has(cited)) errors.push(`${name} missed citation ${cited}`);
  for (const cited of read) if (!gold.has(cited)) errors.push(`${name} extra citation ${cited}`);
}

function countRecipients({ found }: Count, { annotation, reading }: ReadDocument): void {
  const gold = annotation.doc.recipients;
  const read = reading.document.recipients;
  const hits = gold.filter((words) => read.some((other) => similarity(words, other) >= 0.8)).length;
  add(found.recipients, { hit: hits, gold: gold.length, read: read.length });
}

function countFields({ fields, errors }: Count, { name, annotation, reading }: ReadDocument): void {
  const gold = annotation.doc;
  const read: Reading["document"] = reading.document;
  const right: Record<Exclude<keyof typeof gold, "recipients">, boolean> = {
    type: read.type === gold.type,
    number: number(read.number) === number(gold.number),
    place: plain(read.place) === plain(gold.place),
    date: read.date === gold.date,
    title: similarity(read.title, gold.title) >= 0.9,
    meetingDate: read.meetingDate === gold.meetingDate,
    chair: plain(read.chair) === plain(gold.chair),
    signer:
      plain(read.signer?.name) === plain(gold.signer?.name) &&
      plain(read.signer?.position) === plain(gold.signer?.position),
  };
  for (const field of Object.keys(right) as (keyof typeof right)[]) {
    const share = fields.get(field) ?? { right: 0, of: 0 };
    fields.set(field, share);
    if (tick(share, right[field])) continue;
    errors.push(`${name} ${field}: want ${JSON.stringify(gold[field])} got ${JSON.stringify(read[field])}`);
  }
}

/** Counts one case; says whether it is right. */
function tick(share: Share, right: boolean): boolean {
  share.of++;
  if (right) share.right++;
  return right;
}

function add(to: Tally, more: Tally): void {
  to.hit += more.hit;
  to.gold += more.gold;
  to.read += more.read;
}

function rate({ hit, gold, read }: Tally): Rate {
  const p = read ? hit / read : gold ? 0 : 1;
  const r = gold ? hit / gold : 1;
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}

const share = ({ right, of }: Share): number => (of ? right / of : 1);
