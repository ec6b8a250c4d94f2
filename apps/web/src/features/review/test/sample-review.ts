import type { Proposal, ProposalParty, ReviewView } from "@dondoc/contract";

/** An invented notice in the manner of the real ones, for the tests of this folder. */
export const NOTICE = `Số: 48/TB-UBND

Suối Ngà, ngày 05 tháng 3 năm 2026

**THÔNG BÁO**

Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban tháng 3

I. NHIỆM VỤ

1. Phòng Kinh tế

- Rà soát hồ sơ nhà tạm; lập danh sách gửi UBND xã **trước ngày 20/3/2026**.

- Chủ trì, phối hợp với Công an xã kiểm tra bến bãi theo Quyết định số 15/QĐ-UBND.

2. Các thôn: vệ sinh đường làng. Thời tiết còn rét.

Nơi nhận:
- Lưu: VT.`;

/** The span of words in the notice; throws when they are not in it, so that a test cannot drift. */
export function words(part: string, text = NOTICE): { start: number; end: number } {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`not in the notice: ${part}`);
  return { start, end: start + part.length };
}

export const party = (name: string, changes: Partial<ProposalParty> = {}): ProposalParty => ({
  name,
  span: null,
  kind: "unit",
  from: "heading",
  match: null,
  candidates: [],
  ...changes,
});

const ID = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const idOf = ID;

export function proposal(n: number, part: string, changes: Partial<Proposal> = {}): Proposal {
  const span = words(part);
  return {
    id: ID(n),
    documentId: ID(900),
    position: span.start,
    spans: [span],
    text: part,
    title: part,
    section: ["I", "1"],
    leads: [party("Phòng Kinh tế", { span: words("Phòng Kinh tế") })],
    coordinators: [],
    deadline: null,
    urgent: false,
    products: [],
    citations: [],
    confidence: 0.9,
    why: [],
    origin: "reader",
    state: "pending",
    rejectReason: null,
    rejectNote: null,
    taskId: null,
    childCount: 0,
    updatedBy: null,
    updatedAt: "2026-03-05T08:00:00+07:00",
    version: 1,
    ...changes,
  };
}

export function review(changes: Partial<ReviewView> = {}): ReviewView {
  return {
    document: {
      id: ID(900),
      state: "review",
      fileName: "thong-bao.txt",
      mediaType: "text/plain",
      byteSize: 900,
      pages: null,
      type: "thong-bao",
      number: "48/TB-UBND",
      issuedOn: "2026-03-05",
      issuer: "UBND xã Suối Ngà",
      title: "Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban tháng 3",
      importedBy: "Lò Thị Mai",
      importedAt: "2026-03-05T08:00:00+07:00",
      progress: null,
      reading: null,
      tasks: { total: 0, accepted: 0, overdue: 0 },
      failure: null,
      version: 1,
    },
    text: NOTICE,
    signatures: [],
    warnings: [],
    outline: [],
    coverage: [],
    marks: [],
    diagnostics: [],
    citations: [],
    fields: {},
    proposals: [
      proposal(1, "- Rà soát hồ sơ nhà tạm;"),
      proposal(2, "lập danh sách gửi UBND xã **trước ngày 20/3/2026**."),
      proposal(3, "- Chủ trì, phối hợp với Công an xã kiểm tra bến bãi theo Quyết định số 15/QĐ-UBND."),
    ],
    present: [],
    ...changes,
  };
}
