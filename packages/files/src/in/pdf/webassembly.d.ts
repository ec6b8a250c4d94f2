/**
 * The little of WebAssembly that the PDF engine needs: Node's types leave it out, and the types of
 * the browser would bring all of its globals into server code.
 */
declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    private readonly brand: "module";
  }
  class Instance {
    readonly exports: Record<string, unknown>;
  }
  type Imports = Record<string, Record<string, unknown>>;
  function validate(code: Uint8Array<ArrayBuffer>): boolean;
  function compile(code: Uint8Array<ArrayBuffer>): Promise<Module>;
  function instantiate(module: Module, imports: Imports): Promise<Instance>;
}
