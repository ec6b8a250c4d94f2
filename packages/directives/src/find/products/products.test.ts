import { expect, test } from "vitest";
import { findProducts } from "./index.ts";

const brief = (text: string) => findProducts(text).map((p) => [p.kind, p.to]);

test("a plan is built and sent", () => {
  const text = "Xây dựng kế hoạch phòng chống thiên tai, gửi Phòng Nông nghiệp trước ngày 20/6/2021";
  const [product] = findProducts(text);
  expect(product?.kind).toBe("kế hoạch");
  expect(product?.text).toBe("kế hoạch phòng chống thiên tai");
  expect(product?.to).toBe("Phòng Nông nghiệp");
  expect(text.slice(product?.span.start, product?.span.end)).toBe(product?.text);
});

test("lists, files and drafts", () => {
  expect(brief("Lập danh sách các hộ đăng ký, nộp về UBND xã trước ngày 20/6")).toEqual([
    ["danh sách", "UBND xã"],
  ]);
  expect(brief("hoàn thiện hồ sơ đề nghị công nhận")).toEqual([["hồ sơ", null]]);
  expect(brief("tham mưu UBND huyện ban hành quyết định thành lập tổ công tác")).toEqual([
    ["quyết định", null],
  ]);
});

test("a report follows from the verb", () => {
  expect(brief("rà soát, tổng hợp, báo cáo UBND huyện trước ngày 30/6/2021")).toEqual([
    ["báo cáo", "UBND huyện"],
  ]);
});

test("duties without a paper have no product", () => {
  expect(brief("Tăng cường tuần tra, kiểm soát trên các tuyến đường")).toEqual([]);
  expect(brief("Thực hiện tốt kế hoạch đã đề ra")).toEqual([]);
});
