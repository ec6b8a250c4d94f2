import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { FileError } from "../../errors.ts";
import type { Limits } from "../../limits.ts";

/** A PDF engine of its own for one file: nothing a file does can be seen by the next one. */
export type PdfEngine = {
  pdfium: WrappedPdfiumModule;
  memory: WebAssembly.Memory;
  /** Reserves bytes inside the engine; freed with the engine. */
  reserve: (size: number) => number;
  /** True once the engine asked for more memory than it may have. */
  ranOut: () => boolean;
};

const PAGE_BYTES = 65_536;
const MIB = 1024 * 1024;

let compiled: Promise<WebAssembly.Module> | undefined;

/** Compiles the engine's code once for all files that this thread reads. */
function compileEngine(): Promise<WebAssembly.Module> {
  compiled ??= readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm")).then((code) =>
    WebAssembly.compile(new Uint8Array(code)),
  );
  return compiled;
}

/**
 * Starts a fresh engine whose memory cannot grow beyond the limit.
 *
 * @throws FileError FILE_TOO_COMPLEX is left to the caller, who sees it by {@link PdfEngine.ranOut}.
 */
export async function startEngine(limits: Limits): Promise<PdfEngine> {
  const module = await compileEngine();
  let memory: WebAssembly.Memory | undefined;
  let refused = false;
  const instantiateWasm = (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): Record<string, never> => {
    void WebAssembly.instantiate(module, imports).then((instance) => {
      memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
      if (memory) limitMemory(memory, limits.maxMemoryMb * MIB, () => (refused = true));
      done(instance);
    });
    return {};
  };
  const quiet = (): void => {};
  const pdfium = await init({ instantiateWasm, print: quiet, printErr: quiet });
  if (!memory) throw new FileError("FILE_UNSUPPORTED", "the PDF engine has no memory");
  pdfium.FPDF_InitLibrary();
  return {
    pdfium,
    memory,
    reserve: (size) => {
      const at = pdfium.pdfium.wasmExports.malloc(size);
      if (at === 0) throw new FileError("FILE_TOO_COMPLEX", "engine memory");
      return at;
    },
    ranOut: () => refused,
  };
}

/** The engine grows its memory through this one method: refusing there makes its allocation fail. */
function limitMemory(memory: WebAssembly.Memory, maxBytes: number, onRefuse: () => void): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages: number): number => {
    if (memory.buffer.byteLength + pages * PAGE_BYTES > maxBytes) {
      onRefuse();
      throw new RangeError("engine memory limit");
    }
    return grow(pages);
  };
}
