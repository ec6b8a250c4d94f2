import { CERTAIN, type DirectiveTask, type Party, type Reading, type Span, type Words } from "../types.ts";
import { ruleWords } from "./rule-words.ts";

/** One thing said of an order, where it stands in the text, and what gave it. */
export type Reason = {
  field: "order" | "lead" | "coordinator" | "deadline" | "urgent" | "product" | "citation" | "confidence";
  /** The value: a name, an ISO day, a kind; null when the document gives none. */
  value: string | null;
  /** The words of the document, as written with blanks joined; null when nothing there gave it. */
  quote: string | null;
  /** Where the words stand: UTF-16 code units of `Reading.text`. */
  span: Span | null;
  /** The rules in plain words, in order of application. */
  because: Words[];
};

const PARTY_FROM: Readonly<Record<Party["from"], string>> = {
  clause: "lead:clause",
  bullet: "lead:bullet",
  heading: "lead:heading",
  "lead-in": "lead:lead-in",
  cell: "lead:cell",
};
const NO_LEAD: Words = {
  vi: "câu, gạch đầu dòng, đề mục và câu dẫn đều không nêu đơn vị",
  en: "neither the sentence nor the bullet, heading or lead-in names a unit",
};
const NO_DEADLINE: Words = {
  vi: "văn bản không ghi thời hạn cho việc này",
  en: "the document states no time for it",
};
const INFERRED: Words = {
  vi: "phần ngày, tháng, năm không ghi được lấy theo văn bản",
  en: "what is not written of day, month or year is taken from the document",
};
const COORDINATOR: Words = {
  vi: "đứng sau “phối hợp” hoặc ở cột phối hợp",
  en: "stands behind “phối hợp” or in the column of helpers",
};
const URGENT: Words = {
  vi: "có từ “khẩn trương”, “ngay”, “sớm” hoặc tương tự",
  en: "says “khẩn trương”, “ngay”, “sớm” or the like",
};
const CERTAINTY: Words = {
  vi: "đủ chắc để duyệt cùng các việc chắc chắn khác",
  en: "certain enough to be accepted with others",
};
const DOUBT: Words = { vi: "cần chuyên viên đọc lại", en: "an officer should read it again" };

/**
 * Says of every field of an order which words and which rules gave it.
 *
 * @param reading the reading that the order belongs to
 * @returns in the order of a conversation: what, who, with whom, when, what comes out, how sure; a field
 *   without a value is left out, except the lead and the deadline, whose absence is told
 */
export function explainTask(reading: Reading, task: DirectiveTask): Reason[] {
  const at = (span: Span) => ({
    span,
    quote: reading.text.slice(span.start, span.end).replace(/\s+/gu, " ").trim(),
  });
  const first = task.spans[0] ?? null;
  const own = (family: string) => rulesOf(task.why.filter((rule) => rule.startsWith(`${family}:`)));
  return [
    {
      field: "order",
      value: task.title,
      quote: task.text,
      span: first,
      because: [...own("action"), ...own("time")],
    },
    ...leadReasons(task, at),
    ...task.coordinators.map(
      (party): Reason => ({
        field: "coordinator",
        value: party.name,
        ...at(party.span),
        because: [COORDINATOR],
      }),
    ),
    deadlineReason(task, at),
    ...(task.urgent
      ? [{ field: "urgent" as const, value: null, quote: null, span: null, because: [URGENT] }]
      : []),
    ...task.products.map(
      (one): Reason => ({ field: "product", value: one.to, ...at(one.span), because: [] }),
    ),
    ...task.citations.map(
      (one): Reason => ({ field: "citation", value: one.number, ...at(one.span), because: [] }),
    ),
    {
      field: "confidence",
      value: String(task.confidence),
      quote: null,
      span: null,
      because: [task.confidence >= CERTAIN ? CERTAINTY : DOUBT],
    },
  ];
}

const MOVED = new Set(["lead:carried", "lead:block", "lead:several", "lead:referred"]);

type Quote = (span: Span) => { span: Span; quote: string };

function leadReasons(task: DirectiveTask, at: Quote): Reason[] {
  if (task.leads.length === 0)
    return [{ field: "lead", value: null, quote: null, span: null, because: [NO_LEAD] }];
  // A lead that was carried over, or stands on a line of its own, says so; its `from` tells where it first stood.
  const moved = task.why.filter((rule) => MOVED.has(rule));
  return task.leads.map((party) => {
    const told = party.from === "clause" && moved.length > 0 ? moved : [PARTY_FROM[party.from], ...moved];
    return { field: "lead", value: party.name, ...at(party.span), because: rulesOf([...new Set(told)]) };
  });
}

function deadlineReason({ deadline }: DirectiveTask, at: Quote): Reason {
  if (!deadline) return { field: "deadline", value: null, quote: null, span: null, because: [NO_DEADLINE] };
  return {
    field: "deadline",
    value: deadline.due ?? deadline.kind,
    ...at(deadline.span),
    because: [...rulesOf([`deadline:${deadline.rule}`]), ...(deadline.inferred ? [INFERRED] : [])],
  };
}

function rulesOf(ids: readonly string[]): Words[] {
  return ids.flatMap((id) => ruleWords[id] ?? []);
}
