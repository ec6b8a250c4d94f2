import type { Proposal, ReviewView } from "@dondoc/contract";
import { type Operation, showAtOnce, subjectsOf } from "./operation.ts";
import { replaceProposals, sorted, takeIn } from "./take-in.ts";
import { type Inverse, inverseOf, type Outcome } from "./undo.ts";

/** Sends one operation; rejects with a {@link Refusal} or any other error. */
export type Send = (operation: Operation, versionOf: (id: string) => number) => Promise<Outcome>;

/** How a failed operation is to be understood: `retry` = the server was not reached, nothing is lost. */
export type Refusal = {
  kind: "conflict" | "refused" | "retry";
  code: string;
  message: string;
  action: string;
  current: Proposal | null;
};

/** Two versions of one proposal: what the officer did, and what somebody else made of it meanwhile. */
export type Conflict = { id: string; operation: Operation; mine: Proposal; theirs: Proposal };

/** An operation that the server refused, for a message beside its proposal. */
export type Problem = { operation: Operation; refusal: Refusal };

/** What the page draws. A new object with every change; unchanged proposals keep their identity. */
export type Snapshot = {
  view: ReviewView;
  saving: "saved" | "saving" | "offline";
  savedAt: Date | null;
  conflicts: readonly Conflict[];
  problem: Problem | null;
  /** Proposals whose new parts the server is working out. */
  working: ReadonlySet<string>;
  canUndo: boolean;
};

type Waiting = {
  operation: Operation;
  versions: Map<string, number>;
  /** Called once: with the server's answer, or with null when it refused. */
  settle: (outcome: Outcome | null, before: ReviewView) => void;
};

/** What the session needs from outside, given in so that it runs without a browser. */
export type SessionPorts = {
  send: Send;
  refusalOf: (error: unknown) => Refusal;
  now: () => Date;
  /** Asks for the review again, after others changed it. */
  refresh: () => void;
};

const NEEDS_ANSWER = new Set<Operation["kind"]>(["split", "merge", "create", "accept-certain"]);

/**
 * The review as the officer sees it: the server's last word with the officer's own unsent changes
 * laid over it. Operations leave one after the other, each with the version the officer had before
 * his eyes, so that nobody's change is overwritten unseen.
 */
export class ReviewSession {
  #base: ReviewView;
  #queue: Waiting[] = [];
  #sending = false;
  /** Settles when what was done last has been answered and can be taken back. */
  #last: Promise<unknown> = Promise.resolve();
  #undo: Inverse[] = [];
  #gone = new Set<string>();
  /** How many announcements of own changes are still to come, by proposal. */
  #echoes = new Map<string, number>();
  #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  readonly #ports: SessionPorts;

  constructor(view: ReviewView, ports: SessionPorts) {
    this.#base = sorted(view);
    this.#ports = ports;
    this.#snapshot = {
      view: this.#base,
      saving: "saved",
      savedAt: null,
      conflicts: [],
      problem: null,
      working: new Set(),
      canUndo: false,
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot => this.#snapshot;

  /** Takes a newer answer of the server in; proposals that are newer here stay. */
  receive(view: ReviewView): void {
    const known = new Map(this.#base.proposals.map((one) => [one.id, one]));
    const proposals = view.proposals
      .filter(({ id }) => !this.#gone.has(id))
      .map((fresh) => {
        const held = known.get(fresh.id);
        return held && held.version > fresh.version ? held : fresh;
      });
    this.#base = sorted({ ...view, proposals });
    this.#publish({});
  }

  /**
   * Tells whether an announced change is only the echo of what was done here, so that nothing needs to
   * be fetched; the same person may work in a second window.
   */
  isOwnEcho(changed: readonly string[]): boolean {
    if (!changed.every((id) => (this.#echoes.get(id) ?? 0) > 0)) return false;
    for (const id of changed) this.#echoes.set(id, (this.#echoes.get(id) ?? 0) - 1);
    return true;
  }

  /** Replaces who is looking at the document. */
  receivePresence(present: ReviewView["present"]): void {
    this.#base = { ...this.#base, present };
    this.#publish({});
  }

  /** Does something: shown now, sent in turn. Resolves when the server has it, or null when refused. */
  do(operation: Operation): Promise<Outcome | null> {
    return this.#enqueue(operation, (outcome, before) => {
      const inverse = inverseOf(operation, before, outcome);
      if (inverse.length > 0) this.#undo.push(inverse);
    });
  }

  /** Does several things that are taken back together. */
  async doTogether(operations: readonly Operation[]): Promise<void> {
    const inverses: Inverse[] = [];
    const sent = operations.map((operation) =>
      this.#enqueue(operation, (outcome, before) => inverses.unshift(inverseOf(operation, before, outcome))),
    );
    const together = Promise.all(sent).then(() => {
      if (inverses.length > 0) this.#undo.push(inverses.flat());
      this.#publish({});
    });
    this.#last = together;
    await together;
  }

  /** Takes the last thing back. @returns its operations, or null when there is nothing */
  async undo(): Promise<Inverse | null> {
    // What is on its way is the last thing done: it must have arrived before it can be taken back.
    await this.#last;
    const inverse = this.#undo.pop();
    if (!inverse) return null;
    this.#publish({});
    const take = (operation: Operation) => this.#enqueue(operation, () => {});
    // Changes of different proposals are shown back at once; the steps of one rest on each other.
    if (new Set(inverse.flatMap(subjectsOf)).size === inverse.length) await Promise.all(inverse.map(take));
    else for (const operation of inverse) if ((await take(operation)) === null) break;
    return inverse;
  }

  /** Sends what could not be sent, after the network is back. */
  retry(): void {
    if (this.#snapshot.saving !== "offline") return;
    this.#publish({ saving: "saving" });
    void this.#sendNext();
  }

  /** Settles a conflict: keeps theirs, or does mine again on top of theirs. */
  settle(conflict: Conflict, keep: "mine" | "theirs"): void {
    this.#publish({ conflicts: this.#snapshot.conflicts.filter((one) => one !== conflict) });
    if (keep === "mine") void this.do(conflict.operation);
  }

  clearProblem(): void {
    this.#publish({ problem: null });
  }

  #enqueue(
    operation: Operation,
    remember: (outcome: Outcome, before: ReviewView) => void,
  ): Promise<Outcome | null> {
    const shown = this.#snapshot.view.proposals;
    const versions = new Map(
      subjectsOf(operation).map((id) => [id, shown.find((one) => one.id === id)?.version ?? 0]),
    );
    const done = new Promise<Outcome | null>((resolve) => {
      const settle: Waiting["settle"] = (outcome, before) => {
        if (outcome) remember(outcome, before);
        resolve(outcome);
      };
      this.#queue.push({ operation, versions, settle });
      const offline = this.#snapshot.saving === "offline";
      this.#publish({ saving: offline ? "offline" : "saving", problem: null });
      if (!offline) void this.#sendNext();
    });
    this.#last = done;
    return done;
  }

  async #sendNext(): Promise<void> {
    const waiting = this.#queue[0];
    if (this.#sending || !waiting) return;
    this.#sending = true;
    const before = this.#base;
    for (const id of waiting.versions.keys()) this.#echoes.set(id, (this.#echoes.get(id) ?? 0) + 1);
    try {
      const outcome = await this.#ports.send(waiting.operation, (id) => waiting.versions.get(id) ?? 0);
      this.#sending = false;
      this.#settleAnswer(waiting, outcome, before);
    } catch (error) {
      this.#sending = false;
      if (!this.#settleRefusal(waiting, this.#ports.refusalOf(error))) return;
    }
    void this.#sendNext();
  }

  #settleAnswer(waiting: Waiting, outcome: Outcome, before: ReviewView): void {
    this.#queue.shift();
    this.#base = takeIn(this.#base, waiting.operation, outcome);
    for (const id of outcome.removed) this.#gone.add(id);
    for (const later of this.#queue) this.#passVersions(later, waiting, outcome);
    waiting.settle(outcome, before);
    const done = this.#queue.length === 0;
    this.#publish({
      saving: done ? "saved" : "saving",
      savedAt: done ? this.#ports.now() : this.#snapshot.savedAt,
    });
  }

  /** A later operation of ours on the same proposal saw our own change: it carries the new version. */
  #passVersions(later: Waiting, sent: Waiting, { changed }: Outcome): void {
    for (const { id, version } of changed)
      if (later.versions.has(id) && later.versions.get(id) === sent.versions.get(id))
        later.versions.set(id, version);
  }

  /** @returns whether the next operation may be sent */
  #settleRefusal(waiting: Waiting, refusal: Refusal): boolean {
    if (refusal.kind === "retry") {
      this.#publish({ saving: "offline" });
      return false;
    }
    const subject = subjectsOf(waiting.operation)[0];
    const mine = this.#snapshot.view.proposals.find(({ id }) => id === subject);
    this.#queue.shift();
    waiting.settle(null, this.#base);
    const theirs = refusal.current;
    if (theirs) this.#base = replaceProposals(this.#base, [theirs], []);
    const conflict = refusal.kind === "conflict" && theirs && mine;
    this.#publish({
      saving: this.#queue.length === 0 ? "saved" : "saving",
      problem: conflict ? null : { operation: waiting.operation, refusal },
      ...(conflict
        ? {
            conflicts: [
              ...this.#snapshot.conflicts,
              { id: theirs.id, operation: waiting.operation, mine, theirs },
            ],
          }
        : {}),
    });
    this.#ports.refresh();
    return true;
  }

  #publish(change: Partial<Snapshot>): void {
    const shown = this.#queue.reduce((view, { operation }) => showAtOnce(view, operation), this.#base);
    const working = this.#queue
      .filter(({ operation }) => NEEDS_ANSWER.has(operation.kind))
      .flatMap(({ operation }) => subjectsOf(operation));
    this.#snapshot = {
      ...this.#snapshot,
      canUndo: this.#undo.length > 0,
      ...change,
      view: shown,
      working: new Set(working),
    };
    for (const listener of this.#listeners) listener();
  }
}
