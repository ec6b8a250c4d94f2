import {
  type DirectiveTask,
  type Reading,
  type ReadOptions,
  readDirective,
  readSelection as readWords,
  type Span,
} from "@dondoc/directives";

/** What runs on the threads of {@link DirectiveReader}. */

export function read({ text, options }: { text: string; options: ReadOptions }): Reading {
  return readDirective(text, options);
}

export type SelectionRequest = { text: string; spans: readonly Span[]; options: ReadOptions };

export function readSelection({ text, spans, options }: SelectionRequest): DirectiveTask {
  return readWords(text, spans, options);
}
