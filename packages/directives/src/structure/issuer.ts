import { isCapitals } from "../lines/letters.ts";
import type { Paragraph } from "../lines/paragraph.ts";
import type { Signer } from "../types.ts";
import type { Division } from "./divide.ts";
import { readableName } from "./issuer-name.ts";

const BODY =
  /^(?:[ỦUƯ][ỶYÝ] BAN|[UƯ]BND|UBMTTQ|HỘI|HĐND|VĂN PHÒNG|BỘ|SỞ|PHÒNG|BAN|BCĐ|CỤC|CHI CỤC|TỔNG CỤC|TỔNG CÔNG TY|CÔNG TY|CÔNG AN|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CHỦ TỊCH NƯỚC|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|HUYỆN ỦY|HUYỆN UỶ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|QUẬN ỦY|THỊ ỦY|CHI BỘ|BAN CHẤP HÀNH|MẶT TRẬN|LIÊN ĐOÀN|TRƯỜNG|TRUNG TÂM|TRẠM|HẠT|THANH TRA|TÒA ÁN|TOÀ ÁN|VIỆN|BỆNH VIỆN|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|TỔ CÔNG TÁC|ĐOÀN)(?![\p{L}])/u;
/** The country, the Party and the motto, which stand in the other column. */
const COUNTRY =
  /\s*(?:C[ỘỌO]NG H[ÒOỜÓ]|C[ỘỌO]NG HO[ÀAÁ]|Đ[ẢA]NG C[ỘỌO]NG S[ẢA]N|Đ[ộọo]c l[ậạâ]p|Đ[ỘỌO]C L[ẬẠÂ]P|X[ÃA] H[ỘO]I CH[ỦU]).*$/u;
/** Line breaks of cells, gaps between columns, and a Party committee under the one above it. */
const COLUMNS = /\s*<br\s*\/?>\s*|\t|\s{3,}|\s\|\s|\s(?=(?:HUYỆN|THÀNH|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ)\s)/iu;
/** Marks of urgency and secrecy, and the stamp of the office that received the document. */
const STAMP = /^(?:HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|ĐẾN|CÔNG VĂN ĐẾN|DỰ THẢO|BẢN SAO)/u;
/** Parts of a body that carry no name of their own: "Văn phòng" of what stands above it. */
const NAMELESS = /^(?:VĂN PHÒNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|THƯỜNG TRỰC|THANH TRA)$/u;
const LEVEL = "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh";

/**
 * Who issued the document: the body in the head; where the head is lost, the body that the title or
 * the symbol names, a committee that the text itself names with the place of issue ("UBND xã" + the
 * place), or in the preamble. Null when none is there: never guessed from the signature alone.
 */
export function readIssuer(
  division: Division,
  place: string | null,
  signer: Signer | null,
  number: string | null,
): string | null {
  const texts = bodyTexts(division);
  return (
    issuerOfHead(division.head, texts) ??
    issuerOfTitle(division, texts) ??
    issuerOfSymbol(number) ??
    issuerOfText(division, place, signer) ??
    issuerOfClosing(texts)
  );
}

/** The opening and the end of the body, where a document speaks of who issues it. */
function bodyTexts(division: Division): string[] {
  const blocks = [...division.body.slice(0, 30), ...division.body.slice(30).slice(-6)];
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph.text] : []));
}

function issuerOfHead(head: readonly Paragraph[], texts: readonly string[]): string | null {
  const bodies: string[] = [];
  let open = false;
  for (const line of head.flatMap(({ text }) => text.split(COLUMNS))) {
    if (/^Kính gửi/iu.test(line)) break;
    const own = line.replace(COUNTRY, "").trim();
    const capitals = capitalWords(own);
    if (STAMP.test(capitals)) continue;
    if (!capitals) open &&= own === "";
    if (!capitals) continue;
    if (BODY.test(capitals)) bodies.push(capitals);
    else if (open && bodies.length > 0) bodies.push(`${bodies.pop()} ${capitals}`);
    open = true;
  }
  const body = bodies.at(-1);
  if (!body) return null;
  const above = bodies.at(-2);
  return readableName(NAMELESS.test(body) && above ? `${body} ${above}` : body, texts);
}

/** The words in capitals with which a line begins; a number or a place ends them. */
function capitalWords(line: string): string {
  const words: string[] = [];
  for (const word of line.split(/\s+/u)) {
    if (!/^[\p{Lu}\d,&.–-]+$/u.test(word)) break;
    words.push(word);
  }
  const capitals = words.join(" ").replace(/[\s.,–-]+$/u, "");
  return /\p{Lu}{2}/u.test(capitals) ? capitals : "";
}

/** "CỦA BỘ XÂY DỰNG SỐ 07/2008/CT-BXD", "THỦ TƯỚNG CHÍNH PHỦ điện:". */
function issuerOfTitle(division: Division, texts: readonly string[]): string | null {
  const title = [division.type, ...division.title].map((paragraph) => paragraph?.text ?? "").join(" ");
  const named = /CỦA ([\p{Lu}\s,-]{2,120}?) SỐ\s/u.exec(title)?.[1];
  if (named && BODY.test(named)) return readableName(named, texts);
  if (!division.type) return null;
  for (const text of texts.slice(0, 3)) {
    const wires = /^([\p{Lu}\s,-]{8,80}?)\s*(?:điện|ĐIỆN|gửi)\s*:/u.exec(text)?.[1];
    // "CHỦ TỊCH UBND TỈNH ... ĐIỆN:": the head of a body speaks for the body.
    if (wires && isCapitals(wires))
      return readableName(wires.replace(/^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)\s+/u, ""), texts);
  }
  return null;
}

/** Symbols that only one body writes. */
function issuerOfSymbol(number: string | null): string | null {
  if (!number) return null;
  if (/-TTg$/u.test(number)) return "Thủ tướng Chính phủ";
  if (/\/(?:NQ|NĐ)-CP$/u.test(number)) return "Chính phủ";
  return /[/-]VPCP(?:-|$)/u.test(number) ? "Văn phòng Chính phủ" : null;
}

/** "Văn phòng ... thông báo để các cơ quan biết, thực hiện": the closing names who writes. */
function issuerOfClosing(texts: readonly string[]): string | null {
  for (const text of texts.slice(-6)) {
    if (!text.includes("thông báo")) continue;
    const named =
      /(?:^|[.;,]\s)((?:Văn phòng|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Phòng|Bộ|Ban)\s[^.;:,]{2,60}?)\s(?:xin\s|trân trọng\s)?thông báo\s(?:để|đến|tới|cho)/u.exec(
        text,
      )?.[1];
    if (named) return named;
  }
  return null;
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
