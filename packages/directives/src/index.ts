export { readDirective } from "./read-directive.ts";
export * from "./types.ts";
