import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readDirective } from "../../packages/directives/src/index.ts";
import { readFileText } from "../../packages/files/src/extract.ts";
import { findNative, recogniseNative } from "../../packages/files/src/in/scan/engines/native.ts";
import { DEFAULT_LIMITS } from "../../packages/files/src/index.ts";

const n = (await findNative())!;
for (const name of process.argv.slice(2)) {
  let miss = 0;
  const r = await readFileText(readFileSync(`/tmp/scans/${name}.pdf`), DEFAULT_LIMITS, undefined, {
    jobs: 1,
    onProgress: () => undefined,
    recognise: async (q) => {
      const f = `/tmp/hocr/${createHash("sha1").update(q.picture.data).digest("hex")}`;
      if (existsSync(f)) return readFileSync(f, "utf8");
      miss++;
      const h = await recogniseNative(q, n, new AbortController().signal);
      writeFileSync(f, h);
      return h;
    },
  });
  writeFileSync(`/tmp/ocr-${name}.txt`, r.text);
  console.log(name, "miss", miss, "tasks", readDirective(r.text).tasks.length);
}
