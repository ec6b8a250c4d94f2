import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { LOW_PRIORITY, SEGMENTATION, toPgm } from "./engine.ts";
import { readLanguageData } from "./language-data.ts";
import type { WasmAnswer, WasmRequest } from "./wasm.ts";

/** The part of the packaged engine that is used; it has no types of its own. */
type Api = {
  Init: (folder: string | null, language: string, mode: number) => number;
  SetVariable: (name: string, value: string) => void;
  /** Takes the picture file at {@link PICTURE}. */
  SetImageFile: (exif: number, angle: number) => number;
  Recognize: (monitor: null) => number;
  GetHOCRText: (page: number) => string;
  Clear: () => void;
};
type Core = {
  TessBaseAPI: new () => Api;
  FS: { writeFile: (path: string, data: Uint8Array) => void };
};
type StartCore = (options: Record<string, unknown>) => Promise<Core>;

/** Only the newer kind of model is in the data. */
const LSTM_ONLY = 1;
const PICTURE = "/input";
/** The smallest program that uses vector instructions: whether this machine knows them. */
const VECTOR_PROGRAM = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
];

let started: Promise<{ core: Core; api: Api }> | undefined;

lowerThisThread();
parentPort?.on("message", async (request: WasmRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: WasmRequest): Promise<WasmAnswer> {
  try {
    started ??= start();
    const { core, api } = await started;
    core.FS.writeFile(PICTURE, toPgm(request.picture));
    api.SetVariable("tessedit_pageseg_mode", SEGMENTATION[request.layout]);
    api.SetVariable("user_defined_dpi", String(Math.round(request.dpi)));
    if (api.SetImageFile(1, 0) === 1) throw new Error("the picture was not taken");
    if (api.Recognize(null) !== 0) throw new Error("nothing was recognised");
    const hocr = api.GetHOCRText(0);
    api.Clear();
    return { ok: true, hocr };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function start(): Promise<{ core: Core; api: Api }> {
  const require = createRequire(import.meta.url);
  const vectors = WebAssembly.validate(new Uint8Array(VECTOR_PROGRAM));
  const startCore: StartCore = require(`tesseract.js-core/tesseract-core${vectors ? "-simd" : ""}-lstm.js`);
  const quiet = (): void => undefined;
  const core = await startCore({ print: quiet, printErr: quiet, TesseractProgress: quiet });
  core.FS.writeFile("/vie.traineddata", await readLanguageData());
  const api = new core.TessBaseAPI();
  if (api.Init("/", "vie", LSTM_ONLY) !== 0) throw new Error("the engine did not start");
  return { core, api };
}

/** Linux keeps a priority for every thread; elsewhere it would slow the whole program down. */
function lowerThisThread(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, LOW_PRIORITY);
  } catch {
    // Not allowed here: it runs as it is.
  }
}
