import { describe, expect, test } from "vitest";
import { findCitations } from "../find/citations/index.ts";
import { chooseDeadline, findDeadlines } from "../find/deadlines/index.ts";
import { findFigures } from "../find/figures/index.ts";
import type { DirectiveTask, Reading } from "../types.ts";
import { checkReading } from "./index.ts";

/** A reading of a text whose every line is one order, through the real finders. */
function read(
  text: string,
  date: string | null = "2021-06-14",
  lead = "Phòng Nội vụ",
  number = "12/TB-UBND",
): Reading {
  let start = 0;
  const tasks = text.split("\n").map((line, index): DirectiveTask => {
    const from = start;
    start += line.length + 1;
    const found = chooseDeadline(findDeadlines(line, { documentDate: date }));
    return {
      id: String(index),
      spans: [{ start: from, end: from + line.length }],
      text: line,
      title: line.replace(/,? ?(?:xong )?trước ngày .*/u, ""),
      section: [],
      leads: lead ? [{ name: lead, span: { start: 0, end: 0 }, kind: "unit", from: "heading" }] : [],
      coordinators: [],
      deadline: found && { ...found, span: { start: found.span.start + from, end: found.span.end + from } },
      urgent: false,
      products: [],
      figures: [],
      citations: [],
      confidence: 1,
      why: [],
    };
  });
  return {
    text,
    document: {
      type: "thong-bao",
      number,
      place: null,
      date,
      issuer: null,
      title: "",
      meetingDate: null,
      chair: null,
      signer: null,
      recipients: [],
    },
    outline: [],
    tasks,
    citations: findCitations(text),
    figures: findFigures(text, { directive: false }),
    coverage: [],
    diagnostics: [],
  };
}

const codes = (text: string, date?: string | null, lead?: string, number?: string) =>
  checkReading(read(text, date, lead, number), {}).map((d) => d.code);

const apply = (reading: Reading) =>
  checkReading(reading, {}).reduceRight(
    (text, { fix }) =>
      fix ? text.slice(0, fix.span.start) + fix.replacement + text.slice(fix.span.end) : text,
    reading.text,
  );

test("a clean order raises nothing", () => {
  expect(
    codes("Rà soát, báo cáo UBND huyện trước ngày 30/6/2021 theo Kế hoạch số 5/KH-UBND ngày 01/6/2021"),
  ).toEqual([]);
});

describe("deadlines", () => {
  test("before the day of issue", () => {
    expect(codes("Báo cáo UBND huyện trước ngày 10/6/2021")).toEqual(["deadline-before-issue"]);
    expect(codes("Báo cáo UBND huyện trước ngày 30/6/2021")).toEqual([]);
    expect(codes("Báo cáo UBND huyện trước ngày 28/5/2021", "2021-06")).toEqual([
      "blank-day",
      "deadline-before-issue",
    ]);
  });

  test("on a weekend or a holiday, when a day is written", () => {
    expect(codes("Báo cáo UBND huyện trước ngày 20/6/2021")).toEqual(["deadline-on-rest-day"]);
    const [holiday] = checkReading(read("Báo cáo trước ngày 02/9/2021"), {});
    expect(holiday?.message).toBe(
      "Hạn 02/09/2021 là ngày nghỉ (Quốc khánh). Ngày làm việc liền trước là 01/09/2021, kế tiếp là 06/09/2021; cân nhắc chọn ngày khác.",
    );
    expect(codes("Hoàn thành trong tháng 10/2021")).toEqual([]);
  });

  test("with last year's number", () => {
    const reading = read("Hoàn thành, báo cáo UBND huyện trước ngày 30/6/2020");
    expect(checkReading(reading, {}).map((d) => d.code)).toEqual(["deadline-year"]);
    expect(apply(reading)).toBe("Hoàn thành, báo cáo UBND huyện trước ngày 30/6/2021");
    expect(codes("Kiểm tra công trình xây dựng trước ngày 01/3/2020")).toEqual([]);
  });

  test("two for the same order", () => {
    expect(codes("Lập danh sách trước ngày 23/6/2021\nLập danh sách trước ngày 30/6/2021")).toEqual([
      "conflicting-deadlines",
    ]);
    expect(codes("Lập danh sách trước ngày 30/6/2021\nLập phương án trước ngày 23/6/2021")).toEqual([]);
  });
});

test("a deadline that two orders share is told once", () => {
  const reading = read("Báo cáo trước ngày 20/6/2021");
  reading.tasks = [...reading.tasks, ...reading.tasks];
  expect(checkReading(reading, {}).map((d) => d.code)).toEqual(["deadline-on-rest-day"]);
});

test("an order that names nobody", () => {
  expect(codes("Tăng cường tuần tra", "2021-06-14", "")).toEqual(["order-without-owner"]);
});

test("a blank number and a blank day", () => {
  expect(codes("Tăng cường tuần tra", "2021-06", "Công an xã", "/TB-UBND")).toEqual([
    "blank-number",
    "blank-day",
  ]);
});

test("a citation younger than the document", () => {
  expect(codes("Thực hiện Kế hoạch số 9/KH-UBND ngày 20/7/2021")).toEqual(["citation-after-document"]);
  expect(codes("Thực hiện Kế hoạch số 9/KH-UBND ngày 14/6/2021")).toEqual([]);
});

test("days that no calendar has", () => {
  expect(codes("Họp ngày 30/02/2021", null)).toEqual(["impossible-date"]);
  expect(codes("Họp ngày 31 tháng 6 năm 2021", null)).toEqual(["impossible-date"]);
  expect(codes("Họp ngày 29/02", null)).toEqual([]);
  expect(codes("theo Quyết định 31/2020/QĐ-TTg, đạt 31/40 hộ", null)).toEqual([]);
});

describe("numbers", () => {
  test("a percentage is the ratio of its two numbers", () => {
    expect(codes("Thu ngân sách đạt 41,268/42,100 tỷ đồng (bằng 98,0%)")).toEqual([]);
    expect(codes("Thu ngân sách đạt 41,268/42,100 tỷ đồng (bằng 91,0%)")).toEqual(["percentage-mismatch"]);
    expect(codes("Có 60/80 hộ, đạt 75%")).toEqual([]);
  });

  test("a comma where a thousands point was meant", () => {
    expect(apply(read("Rà soát 1,250 hộ"))).toBe("Rà soát 1.250 hộ");
    expect(codes("Tổng thu ước 215,370 triệu đồng, bằng 31,2%")).toEqual(["decimal-comma"]);
    expect(codes("Tổng vốn 41,268 tỷ đồng; trồng 1,250 ha")).toEqual([]);
  });

  test("parts must make up their total", () => {
    expect(codes("Tổng số 140 hộ, gồm: 80 hộ nông thôn, 50 hộ đô thị")).toEqual(["sum-mismatch"]);
    expect(codes("Tổng số 140 hộ, gồm: 80 hộ nông thôn, 60 hộ đô thị")).toEqual([]);
    expect(codes("Tổng số 140 hộ, trong đó 80 hộ nông thôn, 50 hộ đô thị")).toEqual([]);
    expect(codes("Tổng số 140 hộ, trong đó 90 hộ nông thôn, 60 hộ đô thị")).toEqual(["sum-mismatch"]);
  });
});

test("known slips are mended with their capitals", () => {
  expect(apply(read("Đơn đốc các đơn vị; thông nhất phương án; BCD xã"))).toBe(
    "Đôn đốc các đơn vị; thống nhất phương án; BCĐ xã",
  );
  expect(codes("Chi tiết kế hoạch; chỉ tiêu; đầu giờ")).toEqual([]);
});
