import { basename } from "node:path";

/**
 * Why a document could not be read, beside the codes of the files package (FILE_ERRORS). `message` is
 * for people and says what to do.
 */
export const READING_FAILURES = {
  READING_TIMEOUT:
    "Đọc nội dung quá lâu nên đã dừng; tệp vẫn được giữ. Hãy tách văn bản thành phần nhỏ hơn rồi nhập lại.",
  READING_FAILED:
    "Có lỗi khi đọc nội dung; tệp vẫn được giữ. Hãy bấm Đọc lại; nếu vẫn lỗi, báo quản trị viên.",
  FILE_COLUMNS_UNKNOWN:
    "Chưa biết cột nào của bảng tính ghi nhiệm vụ. Hãy mở văn bản này và chọn cột một lần; tệp sau có cùng tiêu đề sẽ được đọc ngay.",
  STORAGE_AWAY:
    "Chưa đọc được vì không kết nối được kho lưu tệp; tệp vẫn được giữ. Đợi vài phút rồi bấm Đọc lại; nếu vẫn lỗi, báo quản trị viên kiểm tra kho lưu tệp.",
  STORED_FILE_DAMAGED:
    "Tệp gốc trong kho đã hỏng nên không đọc được. Hãy nhập lại đúng tệp gốc: hệ thống thay tệp hỏng rồi đọc lại chính văn bản này.",
  STORED_FILE_MISSING:
    "Tệp gốc không còn trong kho nên không đọc được. Hãy nhập lại đúng tệp gốc: hệ thống lưu lại tệp rồi đọc lại chính văn bản này.",
} as const;

/** Failures that bringing the same file in again mends. */
export const STORED_FILE_CODES: ReadonlySet<string> = new Set(["STORED_FILE_DAMAGED", "STORED_FILE_MISSING"]);

/**
 * The text as the database can hold it, at the same offsets: NUL and halves of surrogate pairs, which
 * PostgreSQL refuses, become U+FFFD.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

/** JSON whose strings the database can hold; a title cut through a surrogate pair stays valid. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === "string" ? storableText(part) : part));
}

/** A name for showing and saving: no folders, no control characters, at most 200 characters. */
export function safeFileName(name: string): string {
  const last = basename(name.normalize("NFC").toWellFormed().replaceAll("\\", "/"));
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  if (clean.length <= 200) return clean || "van-ban";
  const dot = clean.lastIndexOf(".");
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : "";
  return clean.slice(0, 200 - ending.length).toWellFormed() + ending;
}

/** Words of a search as prefixes for `to_tsquery('simple', …)`, without accents; null when there are none. */
export function searchPrefixes(query: string): string | null {
  const plain = query.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  const words = plain.match(/[a-z0-9]+/g);
  return words ? words.map((word) => `${word}:*`).join(" & ") : null;
}
