// Telex writes "â" for a second "a", "ạ" for "j" after "a": the last sign tells which key was pressed.
const TELEX_SIGNS: Readonly<Record<string, string>> = {
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
 * twice to accept two orders arrives as "a", then "â". Any other key is returned as it is.
 */
export function typedKey(key: string): string {
  if (key === "đ") return "d";
  if (key === "Đ") return "D";
  const [base = key, ...signs] = key.normalize("NFD");
  const last = signs.at(-1);
  if (key.length !== 1 || last === undefined) return key;
  const pressed = last === "\u0302" ? base.toLowerCase() : (TELEX_SIGNS[last] ?? base.toLowerCase());
  return base === base.toUpperCase() ? pressed.toUpperCase() : pressed;
}
