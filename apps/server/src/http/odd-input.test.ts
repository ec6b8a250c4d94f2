import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, buildTestApp, type TestApp } from "../../test/app.ts";
import { signIn } from "../../test/builders.ts";
import { openReview } from "../../test/documents.ts";
import { toAppError } from "./error-handling.ts";

let t: TestApp;
let administrator: Browser;
let review: Awaited<ReturnType<typeof openReview>>;
beforeAll(async () => {
  t = await buildTestApp({}, { jobs: true });
  review = await openReview(t);
  administrator = await signIn(t, review.province.authorityId, "administrator");
});
afterAll(() => t.close());

const NUL = "a\u0000b";
const HALF_LETTER = "a\ud800b";
const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");
const ID = "01890000-0000-7000-8000-000000000000";

test.each([
  ["a unit's name with NUL", "POST", "/units", { name: NUL, kind: "other" }],
  ["an alias with NUL", "POST", "/units", { name: "Sở Lạ", kind: "other", aliases: [NUL] }],
  ["a sign-in name with NUL", "POST", "/session", { username: NUL, password: "x" }],
  ["a title of a pasted text with NUL", "POST", "/documents/text", { text: "chữ", title: NUL }],
  ["an audit filter with NUL", "GET", `/audit?action=${encodeURIComponent(NUL)}`, undefined],
  ["a day before any calendar", "GET", "/tasks?dueFrom=0000-01-01", undefined],
  ["a day in the audit before any calendar", "GET", "/audit?from=0000-01-01", undefined],
  ["a cursor with another sort's key", "GET", `/tasks?cursor=${cursor("abc", ID)}`, undefined],
  ["a cursor with a day beyond all days", "GET", `/tasks?cursor=${cursor("99999999-01-01", ID)}`, undefined],
  ["a cursor without an id", "GET", `/tasks?cursor=${cursor("2025-01-01", "x")}`, undefined],
  ["an audit cursor of no moment", "GET", `/audit?cursor=${cursor("0000-00-00", ID)}`, undefined],
] as const)("%s is refused as input, not a fault of the program", async (_what, method, url, body) => {
  const answer = await administrator.send(method, url, body);
  expect([answer.statusCode, answer.json().error.code]).toEqual([400, "INVALID_INPUT"]);
});

test.each([
  { title: NUL },
  { leads: [{ name: NUL, span: null, kind: "unit", from: "officer", match: null }] },
  { leads: [{ name: HALF_LETTER, span: null, kind: "unit", from: "officer", match: null }] },
  { deadline: { kind: "date", due: "0000-01-01", text: "", span: null, rule: "officer" } },
])("an order cannot be changed to what no column holds: %o", async (change) => {
  const { id, version } = review.review.proposals[0]!;
  const answer = await review.officer.patch(`/proposals/${id}`, { version, ...change });
  expect([answer.statusCode, answer.json().error.code]).toEqual([400, "INVALID_INPUT"]);
});

test.each(["½ ㎏ ﬁ", "'' & | !", "a:*", "\\'", "(((", "đ".repeat(200)])(
  "searching tasks for %s answers",
  async (q) => {
    const { officer, proposal } = review;
    const { id, version, state } = proposal("kiểm tra các trạm y tế");
    if (state === "pending") await officer.post(`/proposals/${id}/accept`, { version });
    expect((await officer.get("/tasks")).json().total).toBeGreaterThan(0);
    expect((await officer.get(`/tasks?q=${encodeURIComponent(q)}`)).statusCode).toBe(200);
  },
);

const form = (body: string, type = "multipart/form-data; boundary=x") =>
  review.officer.send("POST", "/documents", Buffer.from(body), { headers: { "content-type": type } });

test.each([
  ["without a boundary", "x", "multipart/form-data"],
  ["that only begins", "--x\r\n", undefined],
  [
    "whose file has no end",
    '--x\r\ncontent-disposition: form-data; name="a"; filename="a.txt"\r\n\r\nabc',
    undefined,
  ],
])("a form %s is refused as input", async (_what, body, type) => {
  const answer = await form(body, type);
  expect([answer.statusCode, answer.json().error.code]).toEqual([400, "INVALID_INPUT"]);
});

test("a file without a name gets one", async () => {
  const head =
    'content-disposition: form-data; name="a"; filename=""\r\ncontent-type: application/octet-stream';
  const body = `--x\r\n${head}\r\n\r\nchữ\r\n--x--\r\n`;
  const answer = await form(body);
  expect(answer.statusCode, answer.body).toBe(201);
  expect(answer.json().document.fileName).toBe("van-ban");
});

test("a full disk is said so", () => {
  for (const code of ["ENOSPC", "53100"]) {
    expect(toAppError(Object.assign(new Error(""), { code }))).toMatchObject({
      code: "STORAGE_FULL",
      status: 507,
    });
  }
});
