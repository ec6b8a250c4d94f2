import { evaluateScans } from "./scan.ts";

/**
 * `npm run eval:files`: what is lost between a document and its text when it comes as a file.
 * Exits with 1 when a bar does not hold.
 */
const words = process.argv.slice(2);
const held = [await evaluateScans(words)];
process.exitCode = held.every(Boolean) ? 0 : 1;
