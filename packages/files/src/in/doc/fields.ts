import type { Story } from "./fib.ts";

const BEGIN = "\u0013";
const SEPARATOR = "\u0014";
const END = "\u0015";

/**
 * Which characters of a story are the code of a field and not its result. A field without an end
 * (a damaged file) hides nothing.
 */
export function fieldCodes(text: string, { start, end }: Story): (position: number) => boolean {
  const open: { begin: number; separator: number | undefined }[] = [];
  // +1 where a code begins, -1 after it ends: fields stand inside each other's codes.
  const changes = new Int32Array(Math.max(0, end - start) + 1);
  let any = false;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === BEGIN) open.push({ begin: at, separator: undefined });
    else if (char === SEPARATOR && open.length > 0) open.at(-1)!.separator ??= at;
    else if (char === END) {
      const field = open.pop();
      if (!field) continue;
      any = true;
      changes[field.begin - start]!++;
      changes[(field.separator ?? at) + 1 - start]!--;
    }
  }
  if (!any) return () => false;
  for (let i = 1; i < changes.length; i++) changes[i]! += changes[i - 1]!;
  return (position) => (changes[position - start] ?? 0) > 0;
}
