import { extractTextInline } from "../../packages/files/src/index.ts";
import { measures } from "../bars.ts";
import { type ReadDocument, readAgain } from "../corpus.ts";
import { score } from "../score.ts";
import { asDocx, asHtml } from "./layout.ts";
import { pdfsOfPages, pdfsOfWord } from "./make-pdf.ts";
import { type Parts, partsOf } from "./parts.ts";
import { countDifferences, moveAnnotation } from "./same-words.ts";

/** A way to make files of the annotated documents, and what reading them gives. */
export type FileMeasure = {
  way: string;
  /** Why it was not measured; null when it was. */
  missing: string | null;
  /** The measures of `npm run eval`. */
  now: Record<string, number>;
  /** Words of the texts that were read from no file in their order, and words that came on top. */
  lost: number;
  added: number;
  words: number;
  /** Of the slowest file, the second time it is read. */
  slowest: number;
};

type Way = { way: string; make: (parts: readonly Parts[]) => Promise<Uint8Array[] | null>; needs: string };

const SMALL_PAGES = "@page { size: A4; margin: 15mm } body { font-size: 12pt; line-height: 1.2 }";
const UNJUSTIFIED =
  "body { font: 13pt/1.5 'DejaVu Serif', serif } .body p { text-align: left; text-indent: 0 }";

const WAYS: readonly Way[] = [
  {
    way: "PDF of Word (LibreOffice)",
    make: (all) => pdfsOfWord(all.map((p) => asDocx(p))),
    needs: "LibreOffice",
  },
  { way: "PDF of a printed page", make: (all) => pdfsOfPages(all.map((p) => asHtml(p))), needs: "Chromium" },
  {
    way: "PDF, narrow margins and small letters",
    make: (all) => pdfsOfPages(all.map((p) => asHtml(p, SMALL_PAGES))),
    needs: "Chromium",
  },
  {
    way: "PDF, ragged and without indents",
    make: (all) => pdfsOfPages(all.map((p) => asHtml(p, UNJUSTIFIED))),
    needs: "Chromium",
  },
];

/** Makes PDFs of annotated documents in several ways, reads them, and measures what was read. */
export async function measurePdf(documents: readonly ReadDocument[]): Promise<FileMeasure[]> {
  const parts = documents.map(({ text }) => partsOf(text));
  const measured: FileMeasure[] = [];
  for (const { way, make, needs } of WAYS) {
    const files = await make(parts);
    const empty = { now: {}, lost: 0, added: 0, words: 0, slowest: 0 };
    if (files) measured.push({ way, missing: null, ...(await measure(documents, files)) });
    else measured.push({ way, missing: `${needs} is not on this machine`, ...empty });
  }
  return measured;
}

async function measure(documents: readonly ReadDocument[], files: readonly Uint8Array[]) {
  const read: ReadDocument[] = [];
  const sum = { lost: 0, added: 0, words: 0, slowest: 0 };
  for (const [i, document] of documents.entries()) {
    await extractTextInline(files[i]!);
    const start = performance.now();
    const { text } = await extractTextInline(files[i]!);
    sum.slowest = Math.max(sum.slowest, performance.now() - start);
    const { lost, added, words } = countDifferences(document.text, text);
    sum.lost += lost;
    sum.added += added;
    sum.words += words;
    read.push(readAgain(document.name, text, moveAnnotation(document.annotation, document.text, text)));
  }
  return { now: measures(score(read).scores), ...sum };
}
