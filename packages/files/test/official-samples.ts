import type { Annex, OfficialDocument, Signing } from "../src/out/index.ts";

/** Invented official documents of every kind, easy and hard, for tests and the bench. */

const office: Signing = {
  as: "order",
  of: "Chủ tịch",
  title: "Chánh Văn phòng",
  deputy: "Phó Chánh Văn phòng",
};
const committee: Signing = { as: "collective", body: "Ủy ban nhân dân", title: "Chủ tịch" };
const deputy: Signing = { ...committee, deputy: "Phó Chủ tịch" };

const base: OfficialDocument = {
  kind: "notice",
  parent: null,
  issuer: "Ủy ban nhân dân xã Suối Cát",
  number: 45,
  symbol: "TB-UBND",
  place: "Suối Cát",
  date: { day: 5, month: 2, year: 2026 },
  subject: "Kết luận của Chủ tịch Ủy ban nhân dân xã tại phiên họp giao ban tháng 02 năm 2026",
  addressees: [],
  grounds: [],
  body: [],
  recipients: [
    "Thường trực Đảng ủy xã",
    "Chủ tịch, các Phó Chủ tịch UBND xã",
    "Các phòng, trung tâm thuộc xã",
  ],
  archive: "VT, VP",
  signature: { signing: office, name: "Lò Thị Ngân" },
  annexes: [],
};

/** Thông báo kết luận with sections, titled clauses, points and bullets. */
export const notice: OfficialDocument = {
  ...base,
  body: [
    {
      kind: "paragraph",
      text: "Ngày 03/02/2026, tại trụ sở Ủy ban nhân dân xã, đồng chí Chủ tịch Ủy ban nhân dân xã đã chủ trì phiên họp giao ban tháng 02 năm 2026. Sau khi nghe Văn phòng báo cáo và ý kiến của các thành viên dự họp, đồng chí Chủ tịch Ủy ban nhân dân xã kết luận như sau:",
    },
    { kind: "section", title: "Đánh giá chung" },
    {
      kind: "paragraph",
      text: "Trong tháng 01 năm 2026, các cơ quan, đơn vị đã bám sát chương trình công tác; một số nhiệm vụ hoàn thành trước hạn. Tuy nhiên, việc giải quyết hồ sơ đất đai còn chậm.",
    },
    { kind: "section", title: "Nhiệm vụ trọng tâm trong thời gian tới" },
    { kind: "clause", title: "Lĩnh vực kinh tế" },
    {
      kind: "point",
      text: "Giao Phòng Kinh tế chủ trì, phối hợp với Trung tâm Dịch vụ nông nghiệp kiểm tra hồ chứa Nà Lốc, báo cáo Ủy ban nhân dân xã trước ngày 20/02/2026.",
    },
    {
      kind: "point",
      text: "Giao Phòng Tài chính tham mưu phân bổ vốn sửa chữa đường liên thôn, hoàn thành trong tháng 3 năm 2026.",
    },
    { kind: "clause", title: "Lĩnh vực văn hóa - xã hội" },
    {
      kind: "point",
      text: "Giao Trạm Y tế xã rà soát số trẻ chưa tiêm chủng, báo cáo kết quả trước ngày 28/02/2026.",
    },
    { kind: "point", text: "Giao Công an xã tăng cường kiểm tra tạm trú, hoàn thành trước ngày 15/3/2026:" },
    { kind: "bullet", text: "Kiểm tra tại thôn Nà Lốc và thôn Bản Cuông;" },
    { kind: "bullet", text: "Lập danh sách các hộ chưa khai báo." },
    {
      kind: "clause",
      text: "Giao Văn phòng theo dõi, đôn đốc việc thực hiện Thông báo này, báo cáo Chủ tịch Ủy ban nhân dân xã trước ngày 25 hằng tháng",
    },
  ],
};

/** Rows of tasks for annex tables. */
export function taskAnnex(count: number, landscape = false): Annex {
  const units = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã", "Trạm Y tế xã"];
  const rows = Array.from({ length: count }, (_, i) => [
    String(i + 1),
    `Rà soát, lập danh sách các hộ dân thuộc diện hỗ trợ tại thôn số ${i + 1}, báo cáo Ủy ban nhân dân xã`,
    units[i % units.length]!,
    `Thông báo số ${10 + (i % 40)}/TB-UBND`,
    `${String((i % 28) + 1).padStart(2, "0")}/3/2026`,
    String((i * 7) % 90),
  ]);
  return {
    title: "Danh sách nhiệm vụ quá hạn",
    landscape,
    body: [
      {
        kind: "table",
        table: {
          columns: [
            { title: "STT", width: 6, align: "center" },
            { title: "Nhiệm vụ", width: 38 },
            { title: "Cơ quan chủ trì", width: 19 },
            { title: "Văn bản giao", width: 17 },
            { title: "Thời hạn", width: 12, align: "center" },
            { title: "Số ngày quá hạn", width: 10, align: "center" },
          ],
          rows,
        },
      },
    ],
  };
}

/** Công văn đôn đốc with forty addressees and an annex on landscape pages. */
export const letter: OfficialDocument = {
  ...base,
  kind: "letter",
  number: null,
  symbol: "UBND-VP",
  date: { day: null, month: 8, year: 2026 },
  subject: "đôn đốc thực hiện nhiệm vụ quá hạn",
  addressees: ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã"],
  body: [
    {
      kind: "paragraph",
      text: "Qua theo dõi, đến ngày 20/8/2026 còn 60 nhiệm vụ quá hạn chưa hoàn thành (danh sách kèm theo). Ủy ban nhân dân xã yêu cầu các cơ quan, đơn vị:",
    },
    {
      kind: "clause",
      text: "Khẩn trương hoàn thành nhiệm vụ, báo cáo kết quả về Văn phòng trước ngày 30/8/2026.",
    },
    { kind: "clause", text: "Nêu rõ nguyên nhân và trách nhiệm đối với từng nhiệm vụ chậm." },
  ],
  recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND xã"],
  signature: { signing: deputy, name: "Hoàng Văn Khải" },
  urgency: "KHẨN",
  annexes: [taskAnnex(60, true), { ...taskAnnex(3), title: "Danh sách nhiệm vụ sắp đến hạn" }],
};

/** A letter of one line to one addressee. */
export const shortLetter: OfficialDocument = {
  ...letter,
  number: 7,
  date: { day: 14, month: 6, year: 2026 },
  subject: "lùi thời gian họp",
  addressees: ["Phòng Kinh tế"],
  body: [{ kind: "paragraph", text: "Phiên họp giao ban lùi sang 14 giờ 00 ngày 16/6/2026." }],
  recipients: ["Như trên"],
  urgency: null,
  annexes: [],
};

export const invitation: OfficialDocument = {
  ...base,
  kind: "invitation",
  number: 12,
  symbol: "GM-UBND",
  subject: "Dự họp triển khai kế hoạch phòng, chống thiên tai",
  body: [
    {
      kind: "paragraph",
      text: [
        { text: "Ủy ban nhân dân xã Suối Cát trân trọng kính mời: ", bold: true },
        { text: "Trưởng các thôn" },
      ],
    },
    { kind: "paragraph", text: "Tới dự cuộc họp triển khai kế hoạch phòng, chống thiên tai năm 2026." },
    { kind: "paragraph", text: "Chủ trì: Đồng chí Chủ tịch Ủy ban nhân dân xã." },
    { kind: "paragraph", text: "Thời gian: 08 giờ 00, ngày 10 tháng 02 năm 2026." },
    { kind: "paragraph", text: "Địa điểm: Phòng họp số 1, trụ sở Ủy ban nhân dân xã." },
  ],
};

/** A report to a superior with grounds and a table in the text; the agency's name takes three lines. */
export const report: OfficialDocument = {
  ...base,
  kind: "report",
  parent: "Ủy ban nhân dân tỉnh Đông Sơn",
  issuer: "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp và phát triển nông thôn",
  number: 118,
  symbol: "BC-BQLDA",
  place: "Đông Sơn",
  date: { day: 28, month: 11, year: 2026 },
  subject:
    "Kết quả thực hiện các nhiệm vụ Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh giao trong 11 tháng năm 2026 và phương hướng, giải pháp trọng tâm tháng 12 năm 2026 của Ban Quản lý dự án",
  addressees: ["Ủy ban nhân dân tỉnh Đông Sơn"],
  grounds: [
    "Căn cứ Luật Đầu tư công",
    "Căn cứ Quyết định số 07/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh",
  ],
  body: [
    { kind: "section", title: "Kết quả thực hiện" },
    { kind: "clause", text: "Tổng số nhiệm vụ được giao: 36, trong đó:" },
    ...[
      "đã hoàn thành đúng hạn 21",
      "đã hoàn thành quá hạn 03",
      "đang thực hiện trong hạn 08",
      "quá hạn 02",
    ].map((text) => ({ kind: "point" as const, text: `Số nhiệm vụ ${text};` })),
    { kind: "point", text: "Số nhiệm vụ xin lùi thời hạn 01;" },
    { kind: "point", text: "Số nhiệm vụ chờ ý kiến 01;" },
    { kind: "point", text: "Số nhiệm vụ không có thời hạn 00." },
    {
      kind: "table",
      table: {
        columns: [
          { title: "Nội dung", width: 3 },
          { title: "Số lượng", width: 1, align: "right" },
        ],
        rows: [
          ["Được giao", "36"],
          ["Hoàn thành", "24"],
        ],
      },
    },
    { kind: "section", title: "Kiến nghị" },
    { kind: "paragraph", text: "Đề nghị Ủy ban nhân dân tỉnh xem xét, chỉ đạo." },
  ],
  signature: { signing: { as: "deputy", of: "Giám đốc", title: "Phó Giám đốc" }, name: "Đinh Trọng Nghĩa" },
};

/** A plan over several pages with forty recipients. */
export const plan: OfficialDocument = {
  ...base,
  kind: "plan",
  number: 3,
  symbol: "KH-UBND",
  subject: "Chuyển đổi số năm 2026",
  body: [
    { kind: "section", title: "Mục đích, yêu cầu" },
    ...Array.from({ length: 14 }, (_, i) => ({
      kind: "clause" as const,
      text: `Nội dung yêu cầu thứ ${i + 1}: các cơ quan, đơn vị bám sát chức năng, nhiệm vụ được giao để tổ chức thực hiện, bảo đảm đồng bộ, thống nhất, tiết kiệm và hiệu quả trên địa bàn toàn xã trong năm 2026.`,
    })),
    { kind: "section", title: "Tổ chức thực hiện" },
    { kind: "paragraph", text: "Văn phòng theo dõi, tổng hợp." },
  ],
  recipients: Array.from({ length: 40 }, (_, i) => `Cơ quan, đơn vị, thôn nhận văn bản số ${i + 1}`),
  signature: { signing: committee, name: "Bùi Minh Đạt" },
};

export const minutes: OfficialDocument = {
  ...base,
  kind: "minutes",
  number: 9,
  symbol: "BB-UBND",
  subject: "Họp kiểm điểm tiến độ thực hiện nhiệm vụ",
  body: [
    { kind: "paragraph", text: "Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 02 năm 2026." },
    { kind: "paragraph", text: "Địa điểm: Trụ sở Ủy ban nhân dân xã." },
    { kind: "paragraph", text: "Thành phần tham dự: Trưởng các phòng, trung tâm." },
    { kind: "paragraph", text: "Chủ trì: Đồng chí Bùi Minh Đạt. Thư ký: Đồng chí Lò Thị Ngân." },
    { kind: "clause", text: "Văn phòng báo cáo tiến độ; 03 nhiệm vụ quá hạn." },
    { kind: "paragraph", text: "Cuộc họp kết thúc vào 10 giờ 30, ngày 05 tháng 02 năm 2026." },
  ],
  signature: { signing: { as: "head", title: "Chủ tọa" }, name: "Bùi Minh Đạt" },
  secretary: { signing: { as: "head", title: "Thư ký" }, name: "Lò Thị Ngân" },
};

export const SAMPLES = { notice, letter, shortLetter, invitation, report, plan, minutes } as const;
