import type { Finding } from "./boundaries.ts";
import { isTest } from "./boundaries.ts";
import type { SourceFile } from "./source-file.ts";

const LONGEST_FILE = 300;
const LONGEST_COMPONENT = 150;

/** Tests, word lists, whole documents, texts and generated files may be long. */
const MAY_BE_LONG = /(^|\/)(lexicon|fixtures|cases|generated)\/|(^|\/)messages\.ts$|\.generated\.ts$/;

/** Files of at most 300 lines and components of at most 150. Functions are held by Biome. */
export function checkSizes(file: SourceFile, text: string): Finding[] {
  if (isTest(file.path) || MAY_BE_LONG.test(file.path)) return [];
  const lines = text.trimEnd().split("\n").length;
  const tooLong =
    lines > LONGEST_FILE
      ? [{ path: file.path, line: 1, says: `${lines} lines; at most ${LONGEST_FILE} to a file` }]
      : [];
  const components = file.components
    .filter((component) => component.lines > LONGEST_COMPONENT)
    .map(({ name, line, lines }) => ({
      path: file.path,
      line,
      says: `component ${name} has ${lines} lines; at most ${LONGEST_COMPONENT}`,
    }));
  return [...tooLong, ...components];
}
