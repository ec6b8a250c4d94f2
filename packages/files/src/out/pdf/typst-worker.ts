import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFaces } from "../fonts.ts";

/** Composed document and layout as JSON: the template reads them as data. */
export type TypstRequest = { document: string; layout: string };
export type TypstAnswer = { ok: true; pdf: Uint8Array } | { ok: false; detail: string };

/** For long keeping: PDF/A-2a is tagged and its text can be copied; needs a glyph for every character. */
const ARCHIVE = "a-2a";
/** Still tagged; a character that the font lacks is drawn as a box and stays in the text. */
const PLAIN = "1.7";
/** Memoised results older than so many documents are let go. */
const REMEMBER = 5;

const template = readFileSync(new URL("./official.typ", import.meta.url), "utf8");
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFaces() }] });

function toPdf(inputs: TypstRequest): TypstAnswer {
  let detail = "";
  for (const pdfStandard of [ARCHIVE, PLAIN]) {
    try {
      return { ok: true, pdf: compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard }) };
    } catch (error) {
      detail = error instanceof Error ? error.message : String(error);
    }
  }
  return { ok: false, detail };
}

parentPort?.on("message", (request: TypstRequest) => {
  const answer = toPdf(request);
  compiler.evictCache(REMEMBER);
  parentPort?.postMessage(answer);
});
