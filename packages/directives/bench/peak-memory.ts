// Run by `measure.ts` in a process of its own: reads one text once, prints what it took.
import { readDirective } from "../src/index.ts";
import type { Memory } from "./measure.ts";
import { benchDocuments, textOf } from "./texts.ts";

const KIB = 1024;
const { documents } = benchDocuments();
const text = textOf(documents, Number(process.argv[2]));
// The code is warm and the text is there before anything is counted.
readDirective(documents.join("\n"));
const before = process.resourceUsage().maxRSS * KIB;
const reading = readDirective(text);
const peak = process.resourceUsage().maxRSS * KIB - before;
if (reading.tasks.length === 0) throw new Error("nothing was read");
console.log(JSON.stringify({ peak, input: Buffer.byteLength(text) } satisfies Memory));
