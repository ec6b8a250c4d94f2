import { parentPort } from "node:worker_threads";
import type { WriteAnswer, WriteRequest } from "./protocol.ts";

/** The thread that writes. Each library is loaded when the first document needs it. */
async function write({ format, document, parts }: WriteRequest): Promise<WriteAnswer> {
  try {
    if (format === "docx") {
      const { makeDocx } = await import("../docx/make-docx.ts");
      return { ok: true, bytes: await makeDocx(document, parts) };
    }
    const { makePdf } = await import("../pdf/make-pdf.ts");
    return { ok: true, bytes: makePdf(document, parts) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on("message", async (request: WriteRequest) => {
  parentPort?.postMessage(await write(request));
});
