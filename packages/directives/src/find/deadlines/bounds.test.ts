import fc from "fast-check";
import { expect, test } from "vitest";
import { findCitations } from "../citations/index.ts";
import { findFigures } from "../figures/index.ts";
import { findPlaces } from "../places/index.ts";
import { findProducts } from "../products/index.ts";
import { findDeadlines, isUrgent, likelyYear } from "./index.ts";

const words = fc.constantFrom(
  ..."trước ngày tháng quý năm cuối đầu giữa đến hết trong vào từ hằng hàng định kỳ thường xuyên duy trì khi ngay sau tại kỳ họp phiên hoàn thành xong chậm nhất thời hạn Tết 30/6 30/6/2021 2021 6 III 17h00 05 làm việc kể số 19/NQ-CP Nghị quyết của Chính phủ xã Phú Lộc tỷ đồng 41,268/42,100 % báo cáo kế hoạch gửi UBND , ; . : ( ) - / ** \n".split(
    " ",
  ),
);
const texts = fc.array(words, { maxLength: 60 }).map((list) => list.join(" "));
const context = { documentDate: "2021-06-14" };

test("whatever the words, spans lie in the text, in order, and due days are real", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const found of findDeadlines(text, context)) {
        expect(found.text).toBe(text.slice(found.span.start, found.span.end));
        expect(found.span.start).toBeGreaterThanOrEqual(last);
        expect(found.span.end).toBeGreaterThan(found.span.start);
        expect(found.due === null || /^\d{4}-\d{2}-\d{2}$/.test(found.due)).toBe(true);
        last = found.span.start;
      }
      for (const { span } of [
        ...findCitations(text),
        ...findFigures(text, { directive: true }),
        ...findPlaces(text),
        ...findProducts(text),
      ])
        expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
      expect(typeof isUrgent(text)).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});

test("half a million characters are read in linear time", () => {
  const line =
    "- Phòng Nội vụ tham mưu UBND huyện ban hành kế hoạch theo Nghị quyết số 19/NQ-CP ngày 05/3/2020 của Chính phủ, xong trước ngày 30/6/2021, 15, 16, 17, 18 xã đạt 41,268/42,100 tỷ đồng; thường xuyên báo cáo hằng tháng\n";
  const once = (text: string) => {
    const before = process.cpuUsage();
    findDeadlines(text, context);
    findCitations(text);
    findFigures(text, { directive: true });
    findPlaces(text);
    findProducts(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  // Processor time of the best of several runs: other work on the machine must not count.
  const time = (text: string) => Math.min(once(text), once(text), once(text), once(text));
  const short = time(line.repeat(250));
  const long = time(line.repeat(2500));
  // Ten times the text: about 10 when linear, 100 when quadratic.
  expect(long / short).toBeLessThan(50);
}, 60_000);

test("the year of an undated document is the one it names most", () => {
  expect(
    likelyYear("Thông báo ngày 21/6/2021, Thông báo ngày 22/6/2021; kế hoạch năm 2022; giai đoạn 2016-2020"),
  ).toBe(2021);
  expect(likelyYear("không có năm")).toBeNull();
});
