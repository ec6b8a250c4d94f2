import { isCapitals } from "../lines/letters.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Signer } from "../types.ts";
import type { Division } from "./divide.ts";

const BODY =
  /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|VĂN PHÒNG|BỘ|SỞ|PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|CÔNG AN|CHÍNH PHỦ|THỦ TƯỚNG|ĐẢNG BỘ|ĐẢNG ỦY|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|TRƯỜNG|TRUNG TÂM)/u;
const COUNTRY = /CỘNG H|ĐỘC LẬP|Độc lập|ĐẢNG CỘNG SẢN/u;
const LEVEL = "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh";

/**
 * Who issued the document: the body in the head; where the head is lost, a committee that the
 * text itself names with the place of issue ("UBND xã" + the place), or in the preamble. Null when
 * neither is there: never guessed from the signature alone.
 */
export function readIssuer(division: Division, place: string | null, signer: Signer | null): string | null {
  return issuerOfHead(division.head) ?? issuerOfText(division, place, signer);
}

function issuerOfHead(head: readonly Paragraph[]): string | null {
  const bodies = head
    .map((paragraph) =>
      paragraph.text
        .replace(/\s*C[ỘỌO]NG H[ÒOỜ][ÀA]?.*$/u, "")
        .replace(/\s*[-–_]{3,}.*$/u, "")
        .trim(),
    )
    .filter((text) => text && BODY.test(text) && isCapitals(text) && !COUNTRY.test(text));
  if (bodies.length === 0) return null;
  let body = bodies.at(-1) as string;
  const at = head.findIndex((paragraph) => paragraph.text.startsWith(body));
  const next = head[at + 1]?.text ?? "";
  if (/^(?:TỈNH|TĨNH|THÀNH PHỐ|TP|HUYỆN|XÃ|PHƯỜNG|QUẬN|THỊ XÃ|THỊ TRẤN|ĐẶC KHU)\s/u.test(next)) {
    body = `${body} ${next.replace(/\s*(?:Độc lập|ĐỘC LẬP).*$/u, "")}`;
  }
  return readable(body);
}

/** "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ" → "UBND tỉnh Sơn Hà". */
function readable(body: string): string {
  const words = body
    .replace(/^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)/u, "UBND")
    .replace(/^HỘI ĐỒNG NHÂN DÂN/u, "HĐND")
    .split(/\s+/);
  const common = new Set([
    "TỈNH",
    "TĨNH",
    "THÀNH",
    "PHỐ",
    "HUYỆN",
    "XÃ",
    "PHƯỜNG",
    "QUẬN",
    "THỊ",
    "TRẤN",
    "ĐẶC",
    "KHU",
    "VÀ",
  ]);
  return words
    .map((word, i) => {
      if (word === "UBND" || word === "HĐND") return word;
      if (common.has(word) && i > 0) return word === "TĨNH" ? "tỉnh" : word.toLowerCase();
      if (/^(?:PHỦ|PHÒNG)$/.test(word) && i > 0) return word.toLowerCase();
      if (word === "TƯỚNG") return "tướng";
      return word.charAt(0) + word.slice(1).toLowerCase();
    })
    .join(" ");
}

function issuerOfText(division: Division, place: string | null, signer: Signer | null): string | null {
  const opening = [
    ...division.title.map((paragraph) => paragraph.text),
    ...division.body
      .slice(0, 30)
      .flatMap((block) => (block.kind === "paragraph" ? [block.paragraph.text] : [])),
  ].join("\n");
  const committee = "(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)";
  // "UBND huyện Sơn Hà xây dựng Kế hoạch ...": the issuer speaks of itself.
  const speaks = new RegExp(
    `(${committee}) (${LEVEL}) (\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*){0,3}) (?:xây dựng|ban hành|yêu cầu|đề nghị|thông báo|tổ chức|triển khai)`,
    "u",
  ).exec(opening);
  if (speaks) return `UBND ${speaks[2]} ${speaks[3]}`;
  const committeeSigns = /UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|CHỦ TỊCH/u.test(
    `${signer?.authority ?? ""} ${signer?.position ?? ""}`,
  );
  if (!place || !committeeSigns) return null;
  const level = new RegExp(`(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (${LEVEL})(?! các)`, "u").exec(
    opening,
  )?.[1];
  return level ? `UBND ${level} ${place}` : null;
}
