/** What offices are called in short, in names that are lower case with single spaces. */
const SHORT: [long: string, short: string][] = [
  ["(?:ủy|uỷ) ban nhân dân", "ubnd"],
  ["hội đồng nhân dân", "hđnd"],
  ["vp", "văn phòng"],
  ["nông nghiệp và phát triển nông thôn", "nông nghiệp và ptnt"],
  ["kh", "kế hoạch"],
  ["thương binh và xã hội", "thương binh xã hội"],
  ["mttq", "mặt trận tổ quốc"],
  ["htx", "hợp tác xã"],
  ["ptnt", "phát triển nông thôn"],
  ["ntm", "nông thôn mới"],
];
const SHORTENED = SHORT.map(
  ([long, short]) => [new RegExp(`(^| )(?:${long})(?= |$)`, "g"), `$1${short}`] as const,
);

/** The words of a text without marks: lower case, single spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function nameWords(name: string): Set<string> {
  const spelled = plain(name.replace(/&/g, " và ")).replace(/^(các )?(đồng chí|đ c|ông|bà) /, "");
  const words = SHORTENED.reduce((text, [long, short]) => text.replace(long, short), spelled).split(" ");
  return new Set(words.filter((word) => word && word !== "và"));
}

/** Whether two names mean the same unit or person: six of ten words are common. */
function sameName(a: string, b: string): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  const all = x.size + y.size - common;
  return all > 0 && common / all >= 0.6;
}

/** How many annotated names the reader gives, each of its names used once. */
export function countSame(gold: readonly string[], read: readonly string[]): number {
  const left = [...read];
  return gold.filter((name) => {
    const at = left.findIndex((other) => sameName(name, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** How many of the words of two texts are common, 0..1, whatever their order. */
export function similarity(a: string | null | undefined, b: string | null | undefined): number {
  const [x, y] = [plain(a).split(" "), plain(b).split(" ")];
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return (2 * common) / (x.length + y.length);
}
