import { evaluateOffice } from "./office.ts";
import { evaluatePdfs } from "./pdf-report.ts";
import { evaluateScans } from "./scan.ts";

/**
 * `npm run eval:files`: what is lost between a document and its text when it comes as a file. With names
 * (`office`, `pdf`, `scan`) only those. Exits with 1 when a bar does not hold.
 */
const ways = { office: evaluateOffice, pdf: evaluatePdfs, scan: evaluateScans };

const words = process.argv.slice(2);
const named = Object.entries(ways).filter(([name]) => words.includes(name));
let held = true;
for (const [, evaluate] of named.length > 0 ? named : Object.entries(ways))
  held = (await evaluate(words)) && held;
process.exitCode = held ? 0 : 1;
