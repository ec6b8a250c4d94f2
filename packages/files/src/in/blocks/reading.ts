import type { FileWarning, FormatReading } from "../../types.ts";
import { decodeLetters } from "../txt/decode.ts";
import type { Seen } from "./block.ts";

/**
 * The reading of an office file: one page without a size, and what the officer should know of it.
 * Letters of TCVN3 or VNI that no font gave away are converted here.
 */
export function readingOf(words: string, saw: Seen, leftOut: string[]): FormatReading {
  const converted = saw.legacyFont ? null : decodeLetters(words);
  const text = converted === null ? words : converted.normalize("NFC");
  const seen = { ...saw, legacyFont: saw.legacyFont || converted !== null };
  const place = { page: 1, start: 0, end: text.length, width: null, height: null, lines: [] };
  const page = { ...place, readBy: "text" as const };
  return { text, encoding: null, pages: [page], warnings: warningsOf(seen), leftOut };
}

function warningsOf(seen: Seen): FileWarning[] {
  const warnings: FileWarning[] = [];
  if (seen.trackedChanges)
    warnings.push({
      code: "TRACKED_CHANGES",
      message: "Tệp còn dấu vết sửa đổi (Track Changes). Đã đọc theo bản chấp nhận mọi sửa đổi.",
    });
  if (seen.hiddenText)
    warnings.push({ code: "HIDDEN_TEXT", message: "Tệp có chữ ẩn; phần chữ ẩn không được đọc." });
  if (seen.legacyFont)
    warnings.push({
      code: "LEGACY_ENCODING",
      message:
        "Tệp dùng phông chữ cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode. Hãy đối chiếu lại chữ có dấu.",
    });
  return warnings;
}
