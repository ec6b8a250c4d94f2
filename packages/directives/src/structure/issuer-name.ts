/** Heads of the names of bodies of two words; what follows them begins with a capital. */
const HEADS = new Set(
  "văn phòng|thủ tướng|chính phủ|quốc hội|chi cục|tổng cục|trung tâm|công an|đảng bộ|đảng ủy|đảng uỷ|huyện ủy|huyện uỷ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|quận ủy|thị ủy|chi bộ|chi ủy|thanh tra|hội đồng|tòa án|toà án|bảo hiểm|ngân hàng|kho bạc|bệnh viện|trường thpt|tổng công|công ty|liên đoàn|chủ tịch|ủy ban|uỷ ban|mặt trận|hạt kiểm|đoàn đại|quân khu".split(
    "|",
  ),
);
const LEVELS = /^(?:TỈNH|TĨNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)\.?(?=\s|$)/u;
const SHORT = new Set([
  "UBND",
  "HĐND",
  "MTTQ",
  "PTNT",
  "QLDA",
  "BCĐ",
  "ĐBQH",
  "TNHH",
  "MTV",
  "THPT",
  "THCS",
  "TP",
]);

/**
 * The name of a body in capitals as running text writes it: "ỦY BAN NHÂN DÂN TỈNH NAM KHÊ" → "UBND
 * tỉnh Nam Khê", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" → "Sở Nông nghiệp và Môi trường". `texts` are
 * searched for the name first: they know which words of it are names.
 */
export function readableName(body: string, texts: readonly string[]): string {
  const short = body
    .replace(/[ỦUƯ][ỶYÝ] BAN NH[ÂA]N D[ÂA]N|ƯBND/gu, "UBND")
    .replace(/HỘI ĐỒNG NHÂN DÂN/gu, "HĐND")
    .replace(/\s+/g, " ")
    .trim();
  const committee = /^(?:HUYỆN|TỈNH|THÀNH|QUẬN|THỊ) (?:ỦY|UỶ)(?=\s)/u.exec(short)?.[0];
  if (committee) return `${casedUnit(committee)}${titled(short.slice(committee.length))}`;
  const at = levelAt(short);
  const unit = short.slice(0, at).trim();
  const cased = unit ? (asWritten(unit, texts) ?? casedUnit(unit)) : "";
  return `${cased} ${casedPlace(short.slice(at))}`.trim();
}

/** Where the level and place begin with which the name ends; its length when there is none. */
function levelAt(name: string): number {
  const words = name.split(" ");
  let at = 0;
  for (const [i, word] of words.entries()) {
    const rest = name.slice(at);
    const committee = /^\S+ [ỦU][ỶY](?=\s|$)/u.test(rest);
    if (i > 0 && LEVELS.test(rest) && !committee) return at;
    at += word.length + 1;
  }
  return name.length;
}

/** The unit as the text itself writes it in running words. */
function asWritten(unit: string, texts: readonly string[]): string | null {
  if (!unit.includes(" ")) return null;
  const wanted = unit.toLowerCase();
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const found = text.slice(at, at + unit.length);
      if (found !== unit && /^\p{Lu}/u.test(found) && !/\p{L}/u.test(text[at + unit.length] ?? ""))
        return found;
    }
  }
  return null;
}

function casedUnit(unit: string): string {
  const words = unit.split(" ");
  const two = HEADS.has(words.slice(0, 2).join(" ").toLowerCase());
  return words
    .map((word, i) => {
      if (SHORT.has(word) || /\d/.test(word)) return word;
      const previous = words[i - 1] ?? "";
      // "Ban Chấp hành Đảng bộ": a body within the name of another begins anew.
      const head = HEADS.has(`${word} ${words[i + 1] ?? ""}`.toLowerCase());
      const capital =
        i === 0 || (i === (two ? 2 : 1) && word !== "VÀ") || head || /^(?:VÀ|[-–])$|,$/u.test(previous);
      return capital && word !== "VÀ" ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();
    })
    .join(" ");
}

function casedPlace(place: string): string {
  const level = LEVELS.exec(place)?.[0];
  if (!level) return place;
  const name = titled(place.slice(level.length));
  return `${level === "TĨNH" ? "tỉnh" : level === "TP" || level === "TP." ? "TP." : level.toLowerCase()}${name}`;
}

/** Every word with a capital, as places are written. */
function titled(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
