import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDirective } from "../read-directive.ts";

type Head = { number?: string; day?: string; end?: string };

/** A notice of our own around some orders, through the whole pipeline. */
function notice(orders: string, { number = "Số: 12/TB-UBND", day, end = "./." }: Head = {}): string {
  return `ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ
${number}
Sơn Hà, ${day ?? "ngày 12 tháng 5 năm 2026"}

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ

Chủ tịch UBND tỉnh yêu cầu thực hiện các nhiệm vụ sau:
${orders}
Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện${end}

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG

Lương Thế Hiển
`;
}

const PLAIN = "1. Sở Tài chính\n- Rà soát các dự án chậm giải ngân, báo cáo UBND tỉnh trước ngày 25/5/2026.";
const found = (text: string) =>
  readDirective(text).diagnostics.map(({ code, from, to }) => `${code}: ${text.slice(from, to)}`);
const codes = (text: string) => readDirective(text).diagnostics.map(({ code }) => code);
const fixed = (text: string) =>
  readDirective(text).diagnostics.reduceRight(
    (words, { fix }) =>
      fix ? words.slice(0, fix.span.start) + fix.replacement + words.slice(fix.span.end) : words,
    text,
  );

test("a careful notice raises nothing", () => {
  expect(found(notice(PLAIN))).toEqual([]);
});

test("every diagnostic speaks both languages, and the Vietnamese words are the message", () => {
  const { diagnostics } = readDirective(
    notice("1. Sở Kế hoạch và Đầu tư\n- Rà soát các các dự án, xong trước ngày 31/5/2026.", {
      number: "Số 5/TB-UBND",
    }),
  );
  expect(diagnostics.length).toBeGreaterThan(3);
  for (const { message, messages, fix } of diagnostics) {
    expect(messages.vi).toBe(message);
    expect(messages.en).not.toBe(messages.vi);
    if (fix) expect(fix.labels.vi).toBe(fix.label);
  }
});

describe("two leads", () => {
  test("in one order", () => {
    const orders = "1. Giao Sở Tài chính, Sở Xây dựng chủ trì rà soát các dự án chậm giải ngân.";
    expect(found(notice(orders))).toEqual(["two-leads: Sở Tài chính, Sở Xây dựng"]);
    const both = "1. Giao Sở Tài chính và Sở Xây dựng cùng chủ trì rà soát các dự án chậm giải ngân.";
    expect(codes(notice(both))).toEqual(["two-leads"]);
  });

  test.each([
    "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án chậm giải ngân.",
    "1. Sở Tài chính, Sở Xây dựng rà soát các dự án chậm giải ngân thuộc ngành.",
    "1. UBND các xã Nậm Pha, Suối Đồng chủ trì vận động nhân dân hiến đất làm đường.",
    "1. Các sở, ban, ngành chủ trì rà soát thủ tục thuộc thẩm quyền.",
  ])("not in: %s", (orders) => {
    expect(codes(notice(orders))).not.toContain("two-leads");
  });
});

describe("deadlines of a part and of the whole", () => {
  const under = (day: string) =>
    `1. Sở Xây dựng hoàn thành các nhiệm vụ sau trước ngày 30/6/2026:\n- Lập hồ sơ thiết kế cầu Bến Mít, xong trước ngày ${day}.\n- Thẩm định dự toán công trình.`;

  test("later than the item above", () => {
    expect(found(notice(under("15/7/2026")))).toEqual(["deadline-after-parent: xong trước ngày 15/7/2026"]);
  });

  test("within it", () => {
    expect(codes(notice(under("15/6/2026")))).toEqual([]);
  });
});

describe("a row without a deadline among rows that have one", () => {
  const table = (last: string) =>
    [
      "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |",
      "|---|---|---|---|",
      "| 1 | Công bố danh mục thủ tục hành chính cấp xã | Văn phòng UBND tỉnh | 29/5/2026 |",
      "| 2 | Tập huấn kỹ năng tiếp nhận hồ sơ | Sở Nội vụ | Tháng 6/2026 |",
      `| 3 | Kiểm tra việc trả kết quả tại các phường | Thanh tra tỉnh | ${last} |`,
    ].join("\n");

  test("is told", () => {
    expect(found(notice(table("")))).toEqual(["missing-deadline: Kiểm tra việc trả kết quả tại các phường"]);
  });

  test("a recurring one is a deadline", () => {
    expect(codes(notice(table("Hằng quý")))).toEqual([]);
  });

  test("orders in prose need none", () => {
    expect(codes(notice(`${PLAIN}\n- Tăng cường chống thất thu ngân sách.`))).toEqual([]);
  });
});

describe("orders without an owner", () => {
  test("a run is told once, with its number", () => {
    const orders =
      "1. Lĩnh vực nông nghiệp\n- Tăng cường phòng, chống dịch bệnh trên đàn vật nuôi.\n- Đẩy mạnh gieo trồng vụ Mùa.\n- Kiểm tra các hồ chứa.";
    const text = notice(orders).replace("Chủ tịch UBND tỉnh yêu cầu thực hiện các", "Các");
    const [one, ...more] = readDirective(text).diagnostics;
    expect([one?.code, more.length]).toEqual(["order-without-owner", 0]);
    expect(one?.message).toMatch(/^3 việc liền nhau/);
  });
});

describe("the same order twice", () => {
  const order = "- Rà soát các cơ sở nhà đất dôi dư sau sắp xếp trên toàn tỉnh.";

  test("for the same unit", () => {
    const text = notice(`1. Sở Tài chính\n${order}\n- Chống thất thu.\n${order}`);
    expect(codes(text)).toEqual(["repeated-order"]);
    expect(readDirective(text).diagnostics[0]?.message).toContain("mục 1");
  });

  test("for two units is no slip", () => {
    expect(codes(notice(`1. Sở Tài chính\n${order}\n2. Sở Xây dựng\n${order}`))).toEqual([]);
  });

  test("a short formula may stand twice", () => {
    const short = "- Báo cáo kết quả kịp thời.";
    expect(codes(notice(`1. Sở Tài chính\n${short}\n- Chống thất thu.\n${short}`))).toEqual([]);
  });
});

describe("units and their time", () => {
  const order = (unit: string, day?: string) =>
    codes(notice(`1. ${unit}\n- Rà soát các dự án trên địa bàn.`, { day }));
  const OLD = "ngày 14 tháng 10 năm 2024";

  test.each([
    "Sở Kế hoạch và Đầu tư",
    "Sở Tài nguyên và Môi trường",
    "UBND huyện Mường Lát",
    "Ủy ban nhân dân huyện Mường Lát",
    "UBND các xã, phường, thị trấn",
    "Phòng Tài chính - Kế hoạch",
  ])("%s after the change and before it", (unit) => {
    expect(order(unit)).toEqual(["unit-out-of-time"]);
    expect(order(unit, OLD)).toEqual([]);
  });

  test("a unit before it began", () => {
    expect(order("Sở Nông nghiệp và Môi trường", OLD)).toEqual(["unit-out-of-time"]);
    expect(order("Sở Nông nghiệp và Môi trường")).toEqual([]);
  });

  test.each(["UBND các xã, phường", "Sở Nội vụ", "Trung tâm Y tế khu vực Tân Lạc", "Phòng Kinh tế"])(
    "%s goes on",
    (unit) => {
      expect(order(unit)).toEqual([]);
    },
  );

  test("a blank day is compared by its month", () => {
    expect(order("UBND huyện Mường Lát", "ngày     tháng 7 năm 2025")).toContain("unit-out-of-time");
    expect(order("UBND huyện Mường Lát", "ngày     tháng 6 năm 2025")).not.toContain("unit-out-of-time");
  });

  test("a citation may name the past", () => {
    const orders =
      "1. Sở Tài chính\n- Rà soát theo Công văn số 12/SKHĐT-TH ngày 05/01/2025 của Sở Kế hoạch và Đầu tư.";
    expect(codes(notice(orders))).toEqual([]);
  });
});

describe("the forms of Nghị định 30", () => {
  test("number line", () => {
    expect(fixed(notice(PLAIN, { number: "Số 5/TB-UBND" }))).toContain("\nSố: 05/TB-UBND\n");
    expect(fixed(notice(PLAIN, { number: "Số: 12/TB - UBND" }))).toContain("\nSố: 12/TB-UBND\n");
    expect(codes(notice(PLAIN, { number: "Số: 05/TB-UBND" }))).toEqual([]);
    // The number is stamped into the gap by hand.
    expect(codes(notice(PLAIN, { number: "Số: 44 /TB-UBND" }))).toEqual([]);
  });

  test("date line", () => {
    expect(fixed(notice(PLAIN, { day: "ngày 5 tháng 5 năm 2026" }))).toContain("ngày 05 tháng 5 năm 2026");
    expect(fixed(notice(PLAIN, { day: "ngày 12 tháng 2 năm 2026" }))).toContain("ngày 12 tháng 02 năm 2026");
    expect(codes(notice(PLAIN, { day: "ngày 12 tháng 04 năm 2026" }))).toEqual(["date-form"]);
    expect(codes(notice(PLAIN, { day: "ngày 05 tháng 01 năm 2026" }))).toEqual([]);
  });

  test("the end of the content", () => {
    const open = notice(PLAIN, { end: "." });
    expect(codes(open)).toEqual(["closing-mark"]);
    expect(fixed(open)).toContain("biết, thực hiện./.\n");
    expect(fixed(notice(PLAIN, { end: "" }))).toContain("biết, thực hiện./.\n");
    expect(codes(notice(PLAIN, { end: "/." }))).toEqual([]);
  });

  test("do not bind documents from before them", () => {
    const orders = "1. Sở Tài chính\n- Rà soát các dự án chậm giải ngân.";
    expect(
      codes(notice(orders, { number: "Số 5/TB-UBND", day: "ngày 5 tháng 5 năm 2016", end: "." })),
    ).toEqual([]);
  });
});

describe("numbers and words", () => {
  const result = (words: string) => `1. Sở Tài chính\n- Rà soát các dự án; ${words}.`;

  test("a decimal point", () => {
    expect(fixed(notice(result("rải thảm 2.8 km đường")))).toContain("2,8 km");
    expect(fixed(notice(result("tỷ lệ đạt 8.4%")))).toContain("8,4%");
    expect(codes(notice(result("khai thác 3.000 km, 12.5.2026, phiên bản 2.0")))).not.toContain(
      "decimal-point",
    );
  });

  test("figures and words", () => {
    expect(codes(notice(result("trong 05 (ba) ngày làm việc")))).toContain("number-in-words");
    expect(
      codes(notice(result("hỗ trợ 35 (ba mươi lăm) hộ; 12 (mười hai) xã; 40 (bốn mươi) nhà"))),
    ).not.toContain("number-in-words");
    expect(codes(notice(result("xây dựng 02 (nhà văn hóa) và 03 (một số) công trình")))).not.toContain(
      "number-in-words",
    );
  });

  test("a share of more than all", () => {
    expect(codes(notice(result("hộ nghèo chiếm 104,5% tổng số hộ")))).toEqual(["implausible-share"]);
    expect(codes(notice(result("thu ngân sách đạt 104,5% dự toán; hộ nghèo chiếm 4,5%")))).toEqual([]);
  });

  test("a word typed twice", () => {
    expect(fixed(notice("1. Sở Tài chính\n- Rà soát các các dự án của\ncủa tỉnh."))).toContain(
      "soát các dự án của tỉnh",
    );
    expect(
      codes(notice("1. Sở Tài chính\n- Từng bước, từng bước rà soát; làm ngay ngay tại cơ sở.")),
    ).toEqual([]);
  });

  test("letters that Vietnamese does not have", () => {
    expect(found(notice("1. Sở Tài chính\n- Rà soát các dự án Quảng Nøgãi."))).toEqual(["odd-letter: Nøgãi"]);
    const ruined = "Rµ so¸t ".repeat(3) + "nhiÖm vô øng þ ".repeat(20);
    const told = readDirective(notice(`1. Sở Tài chính\n- Rà soát ${ruined}.`)).diagnostics;
    expect(told.filter(({ code }) => code === "odd-letter")).toHaveLength(1);
  });
});

test("the notice of faults raises most of the checks, and the README tells of every one", () => {
  const root = join(import.meta.dirname, "..", "..");
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const raised = new Set(codes(readFileSync(join(root, "fixtures", "thong-bao-loi.txt"), "utf8")));
  expect(raised.size).toBeGreaterThan(20);
  expect([...raised].filter((code) => !readme.includes(`| \`${code}\` |`))).toEqual([]);
});

test.each<[string, (size: number) => string]>([
  ["one word", (size) => "ạ".repeat(size)],
  ["blanks and marks behind the content", (size) => `Nơi nhận:\n- a;\n${" *".repeat(size / 2)}`],
])("the checks take no square of the time over %s", (_, make) => {
  // Processor time, because other work on the machine must not count.
  const once = (size: number) => {
    const before = process.cpuUsage();
    readDirective(make(size));
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const time = (size: number) => Math.min(once(size), once(size), once(size));
  time(25_000);
  // Four times the text: about 4 when linear, 16 when quadratic.
  expect(time(200_000) / time(50_000)).toBeLessThan(10);
});
