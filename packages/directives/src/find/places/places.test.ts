import { expect, test } from "vitest";
import { findPlaces } from "./index.ts";

const names = (text: string) => findPlaces(text).map((p) => p.name);

test("an enumeration gives one place per name", () => {
  expect(names("UBND các xã Minh Tân, Phú Lộc và Hòa Sơn phối hợp")).toEqual([
    "xã Minh Tân",
    "xã Phú Lộc",
    "xã Hòa Sơn",
  ]);
  expect(names("hướng dẫn 03 xã Minh Tân, Phú Lộc, Hòa Sơn hoàn thiện hồ sơ")).toHaveLength(3);
});

test("levels follow each other", () => {
  expect(names("đoạn từ thị trấn Minh Tân đi thôn Đoài, xã Phú Lộc")).toEqual([
    "thị trấn Minh Tân",
    "thôn Đoài",
    "xã Phú Lộc",
  ]);
  expect(names("tại Quận 1, Thành phố Hồ Chí Minh")).toEqual(["quận 1", "thành phố Hồ Chí Minh"]);
});

test("a person named after a post is no place", () => {
  expect(names("trình Phó Chủ tịch UBND huyện Trần Văn Bình ký ban hành")).toEqual([]);
  expect(names("Chủ tịch UBND huyện Phú Lộc")).toEqual(["huyện Phú Lộc"]);
});

test("collective words and bodies are no places", () => {
  expect(names("UBND các xã, thị trấn chỉ đạo các thôn")).toEqual([]);
  expect(names("Công an xã Phú Lộc, UBND huyện và Trạm Y tế xã")).toEqual(["xã Phú Lộc"]);
  expect(names("Đảng ủy xã. Tiếp tục tuyên truyền")).toEqual([]);
});

test("spans cover the words", () => {
  const text = "các xã Minh Tân, **Phú Lộc**";
  expect(findPlaces(text).map((p) => text.slice(p.span.start, p.span.end))).toEqual([
    "xã Minh Tân",
    "Phú Lộc",
  ]);
});
