import { expect, test } from "vitest";
import { guessUnitKind } from "./guess-unit-kind.ts";

test.each([
  ["Phòng Kinh tế", "department"],
  ["Ban Quản lý dự án", "department"],
  ["Ban Chỉ đạo chuyển đổi số", "working-group"],
  ["UBND phường An Thịnh", "ward"],
  ["Trạm Y tế xã", "health"],
  ["Thôn", "village"],
  ["Hợp tác xã dịch vụ", "other"],
] as const)("%s is a %s", (name, kind) => expect(guessUnitKind(name)).toBe(kind));
