import { expect, test } from "vitest";
import { FileError } from "./errors.ts";
import { refuseSecret } from "./secret.ts";

test("a stamp in a cell of a running head refuses the document, a word of its sentence does not", () => {
  for (const head of ["UBND TỈNH SƠN HÀ | MẬT", "Số 12\tTỐI MẬT", "Trang 1\nTUYỆT MẬT"])
    expect(() => refuseSecret("Nội dung", [head])).toThrow(FileError);
  refuseSecret("Nội dung", ["Quản lý văn bản MẬT | Trang 1"]);
});
