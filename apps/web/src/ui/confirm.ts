import type { ReactNode } from "react";

export type Question = {
  title: string;
  /** What will happen, and whether it can be undone. */
  text: ReactNode;
  /** The verb of the action, e.g. "Xóa văn bản"; never "OK". */
  yes: string;
  danger?: boolean;
};
/** A question with the way to answer it. */
export type OpenQuestion = Question & { answer: (yes: boolean) => void };

let current: OpenQuestion | null = null;
const listeners = new Set<() => void>();

function show(question: OpenQuestion | null): void {
  current = question;
  for (const listener of listeners) listener();
}

/** Asks before something that cannot simply be undone. */
export function confirm(question: Question): Promise<boolean> {
  current?.answer(false);
  return new Promise((resolve) => {
    show({
      ...question,
      answer: (yes) => {
        show(null);
        resolve(yes);
      },
    });
  });
}

/** For `useSyncExternalStore` of the place that shows it. */
export const openQuestion = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): OpenQuestion | null => current,
};
