/** Everything a single key does anywhere on the review page, in the order of the help. */
export const KEYMAP = {
  next: ["j"],
  previous: ["k"],
  accept: ["a"],
  acceptCertain: ["Shift+A"],
  edit: ["e"],
  split: ["s"],
  merge: ["m"],
  reject: ["x"],
  lead: ["c"],
  coordinators: ["p"],
  deadline: ["h"],
  urgent: ["t"],
  reopen: ["o"],
  undo: ["u", "Mod+Z"],
  matchAll: ["y"],
  nextPending: ["g g"],
  nextGap: ["g c"],
  view: ["v"],
  zoomIn: ["+", "="],
  zoomOut: ["-"],
  zoomFit: ["w"],
  nextSentence: ["]"],
  previousSentence: ["["],
  extendForward: ["}"],
  extendBack: ["{"],
  create: ["n"],
  dropName: ["0"],
  choice: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
} as const satisfies Record<string, readonly string[]>;

export type KeyCommand = keyof typeof KEYMAP;
export const KEY_COMMANDS = Object.keys(KEYMAP) as KeyCommand[];

/**
 * Keys of the list itself, when one of its proposals has the focus. They are no letters and stay when
 * the letters are switched off (WCAG 2.1.4).
 */
export const LIST_KEYS: Readonly<
  Record<string, "next" | "previous" | "first" | "last" | "accept" | "select">
> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  Enter: "accept",
  " ": "select",
};
