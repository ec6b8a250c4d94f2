/** Everything the keyboard can do in a review. */
export const COMMANDS = [
  "next",
  "previous",
  "first",
  "last",
  "accept",
  "accept-certain",
  "edit",
  "split",
  "merge",
  "select",
  "reject",
  "lead",
  "coordinators",
  "deadline",
  "urgent",
  "undo",
  "match-all",
  "next-gap",
  "next-pending",
  "next-sentence",
  "previous-sentence",
  "extend-forward",
  "extend-back",
  "create",
  "choice",
  "help",
  "escape",
] as const;
export type Command = (typeof COMMANDS)[number];

/** `character`: a letter, digit or sign, which a person can switch off (WCAG 2.1.4). */
export type Binding = { keys: readonly string[]; command: Command; character: boolean };

const letters = (command: Command, ...keys: string[]): Binding => ({ keys, command, character: true });
const always = (command: Command, ...keys: string[]): Binding => ({ keys, command, character: false });

/** The keys of the review. "g c" are two keys one after the other. */
export const KEYMAP: readonly Binding[] = [
  letters("next", "j"),
  letters("previous", "k"),
  always("next", "ArrowDown"),
  always("previous", "ArrowUp"),
  always("first", "Home"),
  always("last", "End"),
  letters("accept", "a"),
  always("accept", "Enter"),
  letters("accept-certain", "Shift+a"),
  letters("edit", "e"),
  letters("split", "s"),
  letters("merge", "m"),
  letters("select", " "),
  letters("reject", "x"),
  letters("lead", "c"),
  letters("coordinators", "p"),
  letters("deadline", "h"),
  letters("urgent", "t"),
  letters("undo", "u"),
  always("undo", "Ctrl+z"),
  letters("match-all", "y"),
  letters("next-gap", "g c"),
  letters("next-pending", "g g"),
  letters("next-sentence", "]"),
  letters("previous-sentence", "["),
  letters("extend-forward", "}"),
  letters("extend-back", "{"),
  letters("create", "n"),
  letters("choice", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
  letters("help", "?"),
  always("escape", "Escape"),
];

/** The parts of a keyboard event that the keymap reads. */
export type KeyPress = { key: string; shift: boolean; ctrl: boolean; alt: boolean };
/** What was pressed before: the first key of a pair, and when (milliseconds). */
export type Pending = { key: string; at: number } | null;
export type Reading = { command: Command | null; key: string; pending: Pending };

/** A pair of keys must follow within this time, in milliseconds. */
export const PAIR_TIME = 1500;

/**
 * Reads a key press.
 * @param characters whether single letters are shortcuts
 * @param now milliseconds, for pairs such as "g c"
 */
export function readKey(press: KeyPress, pending: Pending, characters: boolean, now: number): Reading {
  const key = nameOf(press);
  const pair = pending && now - pending.at <= PAIR_TIME ? `${pending.key} ${key}` : null;
  const usable = KEYMAP.filter((binding) => characters || !binding.character);
  const bound = (name: string): Binding | undefined => usable.find(({ keys }) => keys.includes(name));
  const found = (pair === null ? undefined : bound(pair)) ?? bound(key);
  if (found) return { command: found.command, key, pending: null };
  const opensPair = usable.some(({ keys }) => keys.some((name) => name.startsWith(`${key} `) && key !== " "));
  return { command: null, key, pending: opensPair ? { key, at: now } : null };
}

function nameOf({ key, shift, ctrl, alt }: KeyPress): string {
  if (alt) return `Alt+${key}`;
  const plain = key.length === 1 ? typedKey(key) : key;
  if (ctrl) return `Ctrl+${plain.toLowerCase()}`;
  const isLetter = /^\p{L}$/u.test(plain);
  if (!isLetter) return plain;
  return shift ? `Shift+${plain.toLowerCase()}` : plain.toLowerCase();
}

// Telex writes "â" for a second "a", "ạ" for "j" after "a": the sign tells which key was pressed.
const TELEX_SIGNS: Record<string, string> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0303": "x",
  "\u0309": "r",
  "\u0323": "j",
  "\u0306": "w",
  "\u031B": "w",
};

/**
 * The key behind a letter that a Vietnamese typing program (Telex) has already composed: pressing A
 * twice to accept two orders arrives as "a", then "â".
 */
export function typedKey(letter: string): string {
  if (letter === "đ") return "d";
  if (letter === "Đ") return "D";
  const [base = letter, ...signs] = letter.normalize("NFD");
  const last = signs.at(-1);
  if (last === undefined) return letter;
  const key = last === "\u0302" ? base.toLowerCase() : (TELEX_SIGNS[last] ?? base.toLowerCase());
  return base === base.toUpperCase() ? key.toUpperCase() : key;
}
