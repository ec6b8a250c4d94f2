/**
 * What a text must contain for a pattern to match anywhere in it: of each list at least one entry.
 * Everything is in lower case; {@link DIGIT} stands for any digit 0 to 9.
 */
export type RequiredWords = readonly (readonly string[])[];

/** The entry of {@link RequiredWords} that any digit fulfils. */
export const DIGIT = "\\d";

/** More alternatives than this cost more to look for than the pattern itself. */
const MOST_ALTERNATIVES = 24;
/** More spellings than this of one stretch are not written out. */
const MOST_SPELLINGS = 12;
/** So many lists decide; further ones rarely refuse what these let pass. */
const MOST_LISTS = 3;

/** A part of a pattern: all that it can match when that is a short list, else what it requires. */
type Part = { spellings: readonly string[] | null; required: RequiredWords };

const NOTHING: Part = { spellings: [""], required: [] };
const ANYTHING: Part = { spellings: null, required: [] };

/**
 * Reads from a pattern's source which words no match can do without. Most texts hold none of them, so
 * most patterns need not run; derived from the pattern itself, the words cannot fall behind it.
 *
 * @param source of a valid pattern with the flag `u`
 * @returns the most telling lists first; empty when the pattern can match without any certain word
 */
export function requiredWords(source: string): RequiredWords {
  const reader = new SourceReader(source);
  const lists = new Map(requiredOf(reader.alternatives()).map((list) => [list.join("|"), list]));
  return [...lists.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_LISTS);
}

/** Long words in short lists refuse the most texts. */
function weight(list: readonly string[]): number {
  return Math.min(...list.map((word) => word.length)) / Math.sqrt(list.length);
}

function requiredOf(part: Part): RequiredWords {
  if (!part.spellings) return part.required;
  return part.spellings.some((word) => word.trim() === "") ? [] : [part.spellings.map((word) => word.trim())];
}

/** Parts one after the other: neighbouring spellings grow together, all requirements hold. */
function sequence(parts: readonly Part[]): Part {
  const required: (readonly string[])[] = [];
  let run: readonly string[] = [""];
  let broken = false;
  for (const part of parts) {
    const next = part.spellings;
    if (next && run.length * next.length <= MOST_SPELLINGS) {
      run = run.flatMap((left) => next.map((right) => left + right));
      continue;
    }
    broken = true;
    required.push(...requiredOf({ spellings: run, required: [] }), ...(next ? [] : part.required));
    run = next ?? [""];
  }
  if (!broken) return { spellings: run, required: [] };
  return { spellings: null, required: [...required, ...requiredOf({ spellings: run, required: [] })] };
}

/** One of several parts: what is required of each, of which one will do. */
function oneOf(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0] as Part;
  const spellings = parts.flatMap((part) => part.spellings ?? []);
  if (parts.every((part) => part.spellings) && spellings.length <= MOST_SPELLINGS)
    return { spellings, required: [] };
  const best = parts.map((part) => [...requiredOf(part)].sort((a, b) => weight(b) - weight(a))[0]);
  const list = [...new Set(best.flatMap((words) => words ?? []))];
  if (best.some((words) => !words) || list.length > MOST_ALTERNATIVES) return ANYTHING;
  return { spellings: null, required: [list] };
}

/** Reads the source of a pattern; what it does not understand it takes for anything. */
class SourceReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Alternatives up to the end or the closing bracket of their group. */
  alternatives(): Part {
    const branches: Part[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ")") {
      if (this.source[this.at] === "|") {
        this.at++;
        branches.push([]);
      } else branches.at(-1)?.push(this.repeated(this.one()));
    }
    return oneOf(branches.map(sequence));
  }

  private one(): Part {
    const char = String.fromCodePoint(this.source.codePointAt(this.at) as number);
    if (char === "(") return this.group();
    if (char === "[") return this.charClass();
    if (char === "\\") return this.escape();
    this.at += char.length;
    if (char === "^" || char === "$") return NOTHING;
    return char === "." ? ANYTHING : { spellings: [char.toLowerCase()], required: [] };
  }

  private group(): Part {
    const opening = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
    opening.lastIndex = this.at;
    const open = opening.exec(this.source)?.[0] ?? "(";
    this.at += open.length;
    const inside = this.alternatives();
    this.at++;
    // What stands around a match is not in it; "not followed by" requires nothing at all.
    return /^\(\?<?[=!]$/.test(open) ? NOTHING : inside;
  }

  private charClass(): Part {
    const end = /\[(?:[^\]\\]|\\.)*\]/y;
    end.lastIndex = this.at;
    const whole = end.exec(this.source)?.[0] ?? this.source.slice(this.at);
    this.at += whole.length;
    const inner = whole.slice(1, -1).replace(/\\([^\p{L}\p{N}\\])$/u, "$1");
    if (inner === "\\d" || /^[0-9]-?[0-9]$/.test(inner)) return { spellings: null, required: [[DIGIT]] };
    if (/[\\^]|.-./u.test(inner) || [...inner].length > 4) return ANYTHING;
    return { spellings: [...inner].map((char) => char.toLowerCase()), required: [] };
  }

  private escape(): Part {
    const escaped = /\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|.)/iy;
    escaped.lastIndex = this.at;
    const whole = escaped.exec(this.source)?.[0] ?? "\\";
    this.at += whole.length;
    if (whole === "\\d") return { spellings: null, required: [[DIGIT]] };
    if (/^\\[bB]$/.test(whole)) return NOTHING;
    return /^\\[^\p{L}\p{N}]$/u.test(whole) ? { spellings: [whole.slice(1)], required: [] } : ANYTHING;
  }

  /** The part as often as its quantifier says. */
  private repeated(part: Part): Part {
    const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
    quantifier.lastIndex = this.at;
    const found = quantifier.exec(this.source);
    if (!found) return part;
    this.at += found[0].length;
    const none = found[0].startsWith("?") || found[0].startsWith("*") || Number(found[1]) === 0;
    return none ? ANYTHING : { spellings: null, required: requiredOf(part) };
  }
}
