import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractTextInline } from "../src/index.ts";

/**
 * One invented notice in four formats (`files/`): the .docx was written by hand, the others by
 * LibreOffice 7.4 from it. Header and signature in tables, a text box, .VnTime, .VnTimeH and VNI
 * runs, three lists, tracked changes, a link, hidden words, notes, merged cells, a table in a cell.
 */
const TEXT = `UBND HUYỆN SƠN HÀ
VĂN PHÒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/TB-VP

Sơn Hà, ngày 05 tháng 6 năm 2026

HỎA TỐC

THÔNG BÁO
Kết luận phiên họp tháng 6

THÔNG BÁO KẾT LUẬN

Chủ tịch giao các phòng trước ngày 15/6: nhiệm vụ

I. Kết quả

1. Kinh tế

1.1. Nông nghiệp

1.2. Công nghiệp

2. Xã hội

II. Nhiệm vụ

1. Giao thông

a) Sửa đường

b) Sửa cầu

- Tiểu học

- Trung học

Hoàn thành trước ngày 30/6[1]; xem sonha.example[2].

Hiện CHỮ HOA

| TT | Nhiệm vụ | Chủ trì |
| I. Kinh tế | | |
| 1 | Rà soát quy hoạch; báo cáo kết quả | Phòng Kinh tế |
| 2 | Lập danh mục | |
| 3 | trong một trong hai sau bảng trong | Văn phòng |

Nơi nhận:
- Như trên;
- Lưu: VT.

CHÁNH VĂN PHÒNG

Trần Văn Mẫu

[1] Theo lịch

[2] Trang của huyện`;

test.each([
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["doc", "application/msword"],
  ["odt", "application/vnd.oasis.opendocument.text"],
  ["rtf", "application/rtf"],
])("one notice as .%s gives the same text and warnings as in every format", async (extension, type) => {
  const bytes = readFileSync(join(import.meta.dirname, "files", `notice.${extension}`));
  const { text, mediaType, warnings } = await extractTextInline(bytes, { fileName: `notice.${extension}` });
  expect(text).toBe(TEXT);
  expect(mediaType).toBe(type);
  expect(warnings.map(({ code }) => code)).toEqual(["TRACKED_CHANGES", "HIDDEN_TEXT", "LEGACY_ENCODING"]);
});
