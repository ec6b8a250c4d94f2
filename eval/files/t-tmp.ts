import { readFileSync } from "node:fs";
import { readDirective } from "../../packages/directives/src/index.ts";

for (const n of ["01-lac-son", "02-luc-nam", "03-tam-duong", "04-yen-dung", "05-thach-thang"]) {
  const r = readDirective(readFileSync(`/tmp/ocr-${n}.txt`, "utf8"));
  console.log(n, r.tasks.length, JSON.stringify(r.document).slice(0, 700));
}
