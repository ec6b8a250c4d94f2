import type { Proposal, ReviewView } from "@dondoc/contract";
import { describe, expect, test } from "vitest";
import { idOf, NOTICE, party, proposal, review, words } from "../test/sample-review.ts";
import { KEYMAP } from "./keymap.ts";
import type { Operation } from "./operation.ts";
import { countProposals, firstUnmatched, neighbour, nextPending } from "./order.ts";
import { FIRST_SCREEN, reduceScreen } from "./screen.ts";
import { type Refusal, ReviewSession, type Send } from "./session.ts";

test("no key of the review has two meanings", () => {
  const keys: string[] = Object.values(KEYMAP).flat();
  expect(new Set(keys).size).toBe(keys.length);
});

describe("moving through the proposals", () => {
  const list = [
    { id: "a", state: "accepted" },
    { id: "b", state: "pending" },
    { id: "c", state: "rejected" },
    { id: "d", state: "pending" },
  ] as const;

  test("next pending goes on from the beginning and ends when none is left", () => {
    expect(nextPending(list, "b")).toBe("d");
    expect(nextPending(list, "d")).toBe("b");
    expect(nextPending(list, null)).toBe("b");
    expect(
      nextPending(
        list.filter(({ state }) => state !== "pending"),
        "a",
      ),
    ).toBeNull();
  });

  test("neighbours stop at the ends", () => {
    expect(neighbour(list, "a", -1)).toBe("a");
    expect(neighbour(list, "d", 1)).toBe("d");
    expect(neighbour(list, "b", 1)).toBe("c");
    expect(neighbour([], null, 1)).toBeNull();
  });

  test("only certain ones with a known owner are counted as acceptable together", () => {
    const match = { kind: "unit" as const, id: idOf(50), name: "Phòng Kinh tế" };
    const known = { leads: [party("Phòng Kinh tế", { match })] };
    const proposals = [
      proposal(1, "- Rà soát hồ sơ nhà tạm;", known),
      proposal(2, "lập danh sách gửi UBND xã", { ...known, confidence: 0.4 }),
      proposal(3, "Thời tiết còn rét."),
    ];
    expect(countProposals(proposals)).toMatchObject({ total: 3, pending: 3, certain: 1 });
    expect(firstUnmatched(proposals[2] as Proposal)).toEqual({ role: "leads", index: 0 });
    expect(firstUnmatched(proposals[0] as Proposal)).toBeNull();
  });
});

describe("the screen", () => {
  test("Escape closes one thing at a time, from the inside", () => {
    let screen = reduceScreen(FIRST_SCREEN, { kind: "choose", id: "a" });
    screen = reduceScreen(screen, { kind: "select", span: { start: 1, end: 2 } });
    screen = reduceScreen(screen, { kind: "panel", panel: "title" });
    screen = reduceScreen(screen, { kind: "escape" });
    expect(screen).toMatchObject({ panel: null, selection: { start: 1, end: 2 }, chosen: ["a"] });
    screen = reduceScreen(screen, { kind: "escape" });
    expect(screen).toMatchObject({ selection: null, chosen: ["a"] });
    screen = reduceScreen(screen, { kind: "escape" });
    expect(screen.chosen).toEqual([]);
    expect(reduceScreen(screen, { kind: "escape" })).toBe(screen);
  });

  test("moving closes the open panel", () => {
    const open = reduceScreen({ ...FIRST_SCREEN, focus: "a" }, { kind: "panel", panel: "reject" });
    expect(reduceScreen(open, { kind: "focus", id: "b", by: "keyboard" }).panel).toBeNull();
  });
});

/** A server in memory that keeps versions as the real one does. */
function memoryServer(view: ReviewView) {
  const rows = new Map(view.proposals.map((one) => [one.id, one]));
  const sent: [Operation, number[]][] = [];
  const state = { down: false };
  const change = (id: string, version: number, to: Partial<Proposal>): Proposal => {
    const row = rows.get(id) as Proposal;
    if (row.version !== version) throw { conflict: row };
    const next = { ...row, ...to, version: row.version + 1 };
    rows.set(id, next);
    return next;
  };
  const send: Send = async (operation, versionOf) => {
    await Promise.resolve();
    if (state.down) throw { down: true };
    const none = { changed: [], removed: [] };
    if (operation.kind === "dismiss") return { ...none, markId: "m1" };
    if (!("id" in operation)) return none;
    sent.push([operation, [versionOf(operation.id)]]);
    const version = versionOf(operation.id);
    if (operation.kind === "accept")
      return { ...none, changed: [change(operation.id, version, { state: "accepted" })] };
    if (operation.kind === "reopen")
      return { ...none, changed: [change(operation.id, version, { state: "pending" })] };
    if (operation.kind === "edit")
      return { ...none, changed: [change(operation.id, version, operation.changes)] };
    return none;
  };
  const refusalOf = (error: unknown): Refusal => {
    const { down, conflict } = error as { down?: boolean; conflict?: Proposal };
    const kind = down ? "retry" : conflict ? "conflict" : "refused";
    return { kind, code: "", message: "", action: "", current: conflict ?? null };
  };
  return { rows, sent, state, change, ports: { send, refusalOf, now: () => new Date(0), refresh: () => {} } };
}

const stateOf = (session: ReviewSession, n: number) =>
  session.snapshot().view.proposals.find(({ id }) => id === idOf(n))?.state;

describe("a review session", () => {
  test("shows a change at once and keeps untouched proposals as they are", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    const other = session.snapshot().view.proposals[2];
    const done = session.do({ kind: "accept", id: idOf(1) });
    expect(stateOf(session, 1)).toBe("accepted");
    expect(session.snapshot().saving).toBe("saving");
    await done;
    expect(session.snapshot()).toMatchObject({ saving: "saved", savedAt: new Date(0), canUndo: true });
    expect(session.snapshot().view.proposals[2]).toBe(other);
  });

  test("accept and take back faster than the server answers: each carries the right version", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    void session.do({ kind: "edit", id: idOf(1), changes: { urgent: true } });
    void session.do({ kind: "accept", id: idOf(1) });
    await session.do({ kind: "reopen", id: idOf(1) });
    expect(server.sent.map(([, versions]) => versions)).toEqual([[1], [2], [3]]);
    expect(session.snapshot().problem).toBeNull();
    expect(session.snapshot().view.proposals[0]).toMatchObject({
      state: "pending",
      urgent: true,
      version: 4,
    });
  });

  test("undo takes an edit back to what was before", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    await session.do({ kind: "edit", id: idOf(1), changes: { title: "Khác" } });
    await session.undo();
    expect(session.snapshot().view.proposals[0]?.title).toBe("- Rà soát hồ sơ nhà tạm;");
    expect(session.snapshot().canUndo).toBe(false);
    expect(await session.undo()).toBeNull();
  });

  test("undo pressed before the answer takes back what was just done, not what came before", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    await session.do({ kind: "accept", id: idOf(1) });
    void session.do({ kind: "accept", id: idOf(2) });
    expect(await session.undo()).toEqual([{ kind: "reopen", id: idOf(2) }]);
    expect([stateOf(session, 1), stateOf(session, 2)]).toEqual(["accepted", "pending"]);
  });

  test("what was done together is taken back together, and shown at once", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    await session.doTogether([1, 2].map((n) => ({ kind: "accept", id: idOf(n) })));
    const undoing = session.undo();
    await expect.poll(() => session.snapshot().saving, { interval: 0 }).toBe("saving");
    expect([stateOf(session, 1), stateOf(session, 2)]).toEqual(["pending", "pending"]);
    await undoing;
    expect(server.rows.get(idOf(2))?.state).toBe("pending");
  });

  test("the announcement of an own change is told from that of a second window", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    await session.do({ kind: "accept", id: idOf(1) });
    expect(session.isOwnEcho([idOf(1)])).toBe(true);
    expect(session.isOwnEcho([idOf(1)])).toBe(false);
    expect(session.isOwnEcho([idOf(1), idOf(2)])).toBe(false);
  });

  test("somebody else's change is not overwritten: both versions are kept until settled", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    server.change(idOf(1), 1, { title: "Của đồng nghiệp" });
    await session.do({ kind: "edit", id: idOf(1), changes: { title: "Của tôi" } });
    const [conflict] = session.snapshot().conflicts;
    expect(conflict?.mine.title).toBe("Của tôi");
    expect(conflict?.theirs.title).toBe("Của đồng nghiệp");
    expect(session.snapshot().view.proposals[0]?.title).toBe("Của đồng nghiệp");
    if (conflict) session.settle(conflict, "mine");
    expect(session.snapshot().view.proposals[0]?.title).toBe("Của tôi");
    expect(session.snapshot().conflicts).toEqual([]);
    await expect.poll(() => server.rows.get(idOf(1))?.title).toBe("Của tôi");
  });

  test("an unseen change of somebody else is not accepted by a version that arrives late", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    const accepting = session.do({ kind: "accept", id: idOf(1) });
    const theirs = server.change(idOf(1), 1, { title: "Của đồng nghiệp" });
    session.receive(review({ proposals: [theirs, ...review().proposals.slice(1)] }));
    expect(await accepting).toBeNull();
    expect(session.snapshot().conflicts).toHaveLength(1);
    expect(stateOf(session, 1)).toBe("pending");
  });

  test("without a connection nothing is lost; it goes out when the line is back", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    server.state.down = true;
    const first = session.do({ kind: "accept", id: idOf(1) });
    void session.do({ kind: "accept", id: idOf(2) });
    await expect.poll(() => session.snapshot().saving).toBe("offline");
    expect([stateOf(session, 1), stateOf(session, 2)]).toEqual(["accepted", "accepted"]);
    server.state.down = false;
    session.retry();
    await first;
    await expect.poll(() => session.snapshot().saving).toBe("saved");
    expect(server.rows.get(idOf(2))?.state).toBe("accepted");
  });

  test("an older answer that arrives late does not turn the page back", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    await session.do({ kind: "accept", id: idOf(1) });
    session.receive(review());
    expect(stateOf(session, 1)).toBe("accepted");
  });

  test("a mark on words shows at once and is taken back by its own id", async () => {
    const server = memoryServer(review());
    const session = new ReviewSession(review(), server.ports);
    const span = words("Thời tiết còn rét.", NOTICE);
    const done = session.do({ kind: "dismiss", span, is: "remark" });
    expect(session.snapshot().view.marks).toHaveLength(1);
    await done;
    expect(session.snapshot().view.marks).toMatchObject([{ id: "m1", span }]);
    expect(await session.undo()).toEqual([{ kind: "restore", markId: "m1" }]);
  });
});
