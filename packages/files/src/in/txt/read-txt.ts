import { FileError } from "../../errors.ts";
import type { FileWarning, FormatReading } from "../../types.ts";
import { decodeText } from "./decode.ts";

const ENCODING_NAMES: Record<string, string> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
  "windows-1258": "Windows-1258",
};

/** Control characters that no text file holds: many of them mean that the file is something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g;

/**
 * Reads a text file: decoded and otherwise left alone, so that offsets count in the file's own text.
 *
 * @throws FileError FILE_UNSUPPORTED when the bytes are no text.
 */
export function readTxt(bytes: Uint8Array): FormatReading {
  const { text, encoding, certain } = decodeText(bytes);
  const sample = text.slice(0, 20_000);
  if ((sample.match(BINARY)?.length ?? 0) > Math.max(1, sample.length * 0.01))
    throw new FileError("FILE_UNSUPPORTED", "control characters in text");
  const warnings: FileWarning[] = [];
  const legacy = ENCODING_NAMES[encoding];
  if (legacy)
    warnings.push({
      code: "LEGACY_ENCODING",
      message: `Tệp dùng bảng mã cũ ${legacy}, đã chuyển sang Unicode. Hãy đối chiếu lại chữ có dấu.`,
    });
  if (!certain)
    warnings.push({
      code: "ENCODING_UNCERTAIN",
      message: "Không chắc chắn về bảng mã của tệp. Hãy kiểm tra chữ có dấu trước khi dùng.",
    });
  const page = {
    page: 1,
    start: 0,
    end: text.length,
    width: null,
    height: null,
    lines: [],
    readBy: "text" as const,
  };
  return { text, encoding, pages: [page], warnings, leftOut: [] };
}
