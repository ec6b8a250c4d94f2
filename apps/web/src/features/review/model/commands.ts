import type { Proposal, ProposalParty, RejectProposalBody } from "@dondoc/contract";
import { fold } from "../../../ui/format.ts";
import type { Span } from "../text/span.ts";
import type { ProposalChanges } from "./operation.ts";
import { countProposals, firstUnmatched, hasOwner, neighbour, nextPending } from "./order.ts";
import type { Panel, ScreenStore } from "./screen.ts";
import type { ReviewSession } from "./session.ts";

/** What is said to a screen reader after a command; the page has the words. */
export type Spoken =
  | { say: "accepted" | "rejected" | "reopened" | "undone" | "merged" | "split" | "created" | "all-done" }
  | {
      say:
        | "undo-empty"
        | "needs-owner"
        | "nothing-to-merge"
        | "no-gap"
        | "read-only"
        | "only-look"
        | "dismissed";
    };
export type Say = (spoken: Spoken) => void;

export type Role = "leads" | "coordinators";

/**
 * What an officer can do in a review, by key, mouse or touch alike. Every change goes through the
 * session, every movement through the screen.
 */
export class ReviewCommands {
  readonly #session: ReviewSession;
  readonly #screen: ScreenStore;
  readonly #mayDecide: boolean;
  /** For parts of the page that act beside the commands. */
  readonly say: Say;

  /** @param mayDecide whether this person's role decides on proposals, or only looks */
  constructor(session: ReviewSession, screen: ScreenStore, say: Say, mayDecide: boolean) {
    this.#mayDecide = mayDecide;
    this.#session = session;
    this.#screen = screen;
    this.say = say;
  }

  get proposals(): readonly Proposal[] {
    return this.#session.snapshot().view.proposals;
  }

  get focused(): Proposal | null {
    const { focus } = this.#screen.snapshot();
    return this.proposals.find(({ id }) => id === focus) ?? null;
  }

  get readOnly(): boolean {
    return !this.#mayDecide || this.#session.snapshot().view.document.state !== "review";
  }

  /** Whether changes may be made now; says so when not. */
  #mayChange(): boolean {
    if (this.readOnly) this.say({ say: this.#mayDecide ? "read-only" : "only-look" });
    return !this.readOnly;
  }

  focus(id: string | null, by: "keyboard" | "pointer" | "text" | "load" = "keyboard"): void {
    this.#screen.tell({ kind: "focus", id, by });
  }

  move(step: 1 | -1): void {
    this.focus(neighbour(this.proposals, this.#screen.snapshot().focus, step));
  }

  moveToEnd(end: "first" | "last"): void {
    this.focus((end === "first" ? this.proposals[0] : this.proposals.at(-1))?.id ?? null);
  }

  moveToPending(): void {
    const next = nextPending(this.proposals, this.#screen.snapshot().focus);
    if (next) this.focus(next);
    else if (countProposals(this.proposals).pending === 0) this.say({ say: "all-done" });
  }

  /** Accepts the proposal in focus and goes on to the next pending one. */
  accept(id?: string): void {
    const proposal = id ? this.proposals.find((one) => one.id === id) : this.focused;
    if (!proposal || !this.#mayChange()) return;
    if (proposal.state === "accepted") {
      this.moveToPending();
      return;
    }
    if (!hasOwner(proposal)) {
      this.focus(proposal.id);
      this.open("leads");
      this.say({ say: "needs-owner" });
      return;
    }
    if (proposal.state === "rejected") void this.#session.do({ kind: "reopen", id: proposal.id });
    void this.#session.do({ kind: "accept", id: proposal.id });
    this.say({ say: "accepted" });
    this.open(null);
    this.focus(proposal.id);
    this.moveToPending();
  }

  reject(reason: RejectProposalBody["reason"], note?: string): void {
    const proposal = this.focused;
    if (!proposal || !this.#mayChange()) return;
    if (proposal.state === "accepted") void this.#session.do({ kind: "reopen", id: proposal.id });
    void this.#session.do({ kind: "reject", id: proposal.id, reason, ...(note ? { note } : {}) });
    this.say({ say: "rejected" });
    this.open(null);
    this.focus(proposal.id);
    this.moveToPending();
  }

  reopen(): void {
    const proposal = this.focused;
    if (!proposal || proposal.state === "pending" || !this.#mayChange()) return;
    void this.#session.do({ kind: "reopen", id: proposal.id });
    this.say({ say: "reopened" });
  }

  async undo(): Promise<void> {
    if (!this.#mayChange()) return;
    const taken = await this.#session.undo();
    this.say({ say: taken ? "undone" : "undo-empty" });
    const subject = taken?.find((operation) => "id" in operation);
    if (subject && "id" in subject) this.focus(subject.id);
  }

  /** Opens a panel in the proposal in focus; an accepted or rejected one must be reopened first. */
  open(panel: Panel): void {
    if (panel === null || (this.focused && this.#mayChange())) this.#screen.tell({ kind: "panel", panel });
  }

  edit(id: string, changes: ProposalChanges): void {
    if (this.#mayChange()) void this.#session.do({ kind: "edit", id, changes });
  }

  toggleUrgent(): void {
    const proposal = this.focused;
    if (proposal) this.edit(proposal.id, { urgent: !proposal.urgent });
  }

  /** Marks the proposal in focus to be joined with others. */
  choose(): void {
    const { focus } = this.#screen.snapshot();
    if (focus) this.#screen.tell({ kind: "choose", id: focus });
  }

  /** Joins the chosen proposals, or the one in focus with the next one that is still pending. */
  async merge(): Promise<void> {
    if (!this.#mayChange()) return;
    const { chosen } = this.#screen.snapshot();
    const at = this.proposals.findIndex(({ id }) => id === this.focused?.id);
    const next = this.proposals.slice(at + 1).find(({ state }) => state === "pending");
    const pair = this.focused && next ? [this.focused.id, next.id] : [];
    const ids = chosen.length > 1 ? [...chosen] : pair;
    const allPending = ids.every((id) => this.proposals.find((one) => one.id === id)?.state === "pending");
    if (ids.length < 2 || !allPending) {
      this.say({ say: "nothing-to-merge" });
      return;
    }
    const outcome = await this.#session.do({ kind: "merge", ids });
    if (!outcome) return;
    this.#screen.tell({ kind: "clear-chosen" });
    this.say({ say: "merged" });
    this.focus(outcome.changed[0]?.id ?? null);
  }

  /** @param at offset in the text, inside the proposal in focus */
  async split(at: number): Promise<void> {
    const proposal = this.focused;
    if (!proposal || !this.#mayChange()) return;
    const outcome = await this.#session.do({ kind: "split", id: proposal.id, at });
    if (!outcome) return;
    this.say({ say: "split" });
    const first = [...outcome.changed].sort((a, b) => a.position - b.position)[0];
    this.focus(first?.id ?? null);
    this.open(null);
  }

  /** Makes a task of selected words. */
  async create(spans: Span[]): Promise<void> {
    if (spans.length === 0 || !this.#mayChange()) return;
    const outcome = await this.#session.do({ kind: "create", spans });
    if (!outcome) return;
    this.#screen.tell({ kind: "select", span: null });
    this.say({ say: "created" });
    this.focus(outcome.changed[0]?.id ?? null, "text");
  }

  /** Marks selected words as no order. */
  dismiss(span: Span, is: string): void {
    if (!this.#mayChange()) return;
    void this.#session.do({ kind: "dismiss", span, is });
    this.#screen.tell({ kind: "panel", panel: null });
    this.#screen.tell({ kind: "select", span: null });
    this.say({ say: "dismissed" });
  }

  restore(markId: string): void {
    if (this.#mayChange()) void this.#session.do({ kind: "restore", markId });
  }

  /**
   * Gives a party its meaning in the directory, or drops it (null: "các cơ quan, đơn vị" may be nobody),
   * and offers the same for its name elsewhere.
   */
  match(id: string, role: Role, index: number, match: ProposalParty["match"]): void {
    const proposal = this.proposals.find((one) => one.id === id);
    const name = proposal?.[role][index]?.name;
    if (!proposal || name === undefined || !this.#mayChange()) return;
    void this.#session.do({ kind: "edit", id, changes: { [role]: withMatch(proposal[role], name, match) } });
    const ids = this.proposals
      .filter((one) => one.id !== id && namesUnmatched(one, name))
      .map((one) => one.id);
    this.#screen.tell({ kind: "offer", offer: ids.length > 0 ? { name, match, ids } : null });
  }

  /** Takes candidate number `n` (from 1) for the first name that the directory does not know. */
  takeCandidate(n: number): void {
    const proposal = this.focused;
    const place = proposal && firstUnmatched(proposal);
    const candidate = place && proposal[place.role][place.index]?.candidates[n - 1];
    if (!candidate) return;
    const { kind, id, name } = candidate;
    this.match(proposal.id, place.role, place.index, { kind, id, name });
  }

  /** Drops the first name that the directory does not know. */
  dropName(): void {
    const proposal = this.focused;
    const place = proposal && firstUnmatched(proposal);
    if (place) this.match(proposal.id, place.role, place.index, null);
  }

  /** Does the same with the offered name in all other proposals at once. */
  async takeOffer(): Promise<void> {
    const { offer } = this.#screen.snapshot();
    if (!offer || !this.#mayChange()) return;
    this.#screen.tell({ kind: "offer", offer: null });
    const edits = this.proposals
      .filter(({ id, state }) => offer.ids.includes(id) && state === "pending")
      .map((one) => ({
        kind: "edit" as const,
        id: one.id,
        changes: {
          leads: withMatch(one.leads, offer.name, offer.match),
          coordinators: withMatch(one.coordinators, offer.name, offer.match),
        },
      }));
    await this.#session.doTogether(edits);
  }

  async acceptCertain(): Promise<void> {
    this.#screen.tell({ kind: "dialog", dialog: null });
    if (!this.#mayChange()) return;
    await this.#session.do({ kind: "accept-certain" });
    this.say({ say: "accepted" });
    this.moveToPending();
  }
}

/** Two spellings of one name: "Phòng Tài chính – Kế hoạch" and "phòng Tài chính - Kế hoạch". */
const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
const nameKey = (name: string): string => fold(name).replaceAll(/\s*[-–—&,]\s*/gu, " ");

const namesUnmatched = (proposal: Proposal, name: string): boolean =>
  proposal.state === "pending" &&
  [...proposal.leads, ...proposal.coordinators].some(
    (party) => party.match === null && sameName(party.name, name),
  );

/** The parties with a name given its meaning, or without it. */
function withMatch(
  parties: readonly ProposalParty[],
  name: string,
  match: ProposalParty["match"],
): ProposalParty[] {
  const meant = (party: ProposalParty) => party.match === null && sameName(party.name, name);
  if (match === null) return parties.filter((party) => !meant(party));
  return parties.map((party) => (meant(party) ? { ...party, match } : party));
}
