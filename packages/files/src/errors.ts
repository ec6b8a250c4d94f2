/**
 * Why a file could not be read. Every code has one Vietnamese message that says what is the matter
 * and what to do; `docs` and the API list them from here.
 */
export const FILE_ERRORS = {
  FILE_EMPTY: "Tệp rỗng hoặc không có chữ nào. Hãy mở tệp để kiểm tra nội dung rồi gửi lại.",
  FILE_TOO_LARGE:
    "Tệp lớn hơn mức cho phép. Hãy bỏ bớt hình ảnh, phụ lục, tách thành nhiều tệp nhỏ hoặc dán phần văn bản cần giao nhiệm vụ.",
  FILE_TOO_MANY_PAGES:
    "Tệp có quá nhiều trang (tối đa 1.000 trang, riêng bản quét tối đa 300 trang). Hãy tách riêng phần văn bản chỉ đạo rồi gửi lại.",
  FILE_TOO_COMPLEX:
    "Tệp có cấu trúc quá phức tạp hoặc phình to bất thường khi mở. Hãy mở tệp, lưu lại dưới dạng .docx hoặc .pdf mới rồi gửi lại.",
  FILE_BROKEN:
    "Tệp bị hỏng hoặc tải lên chưa đủ. Hãy mở thử tệp trên máy; nếu mở được thì lưu lại thành tệp mới rồi gửi lại.",
  FILE_PASSWORD: "Tệp có mật khẩu. Hãy gỡ mật khẩu (lưu bản không đặt mật khẩu) rồi gửi lại.",
  FILE_SCANNED:
    "Tệp PDF là bản quét (ảnh chụp), không có lớp chữ, và việc nhận dạng chữ đang tắt. Hãy gửi bản PDF hoặc Word gốc, hoặc dán nội dung văn bản.",
  FILE_NOT_RECOGNISED:
    "Máy không nhận dạng được chữ trong ảnh; tệp vẫn được giữ. Hãy bấm Đọc lại; nếu vẫn lỗi, báo quản trị viên.",
  FILE_TEXT_UNREADABLE:
    "Lớp chữ của tệp PDF sai phông chữ nên không đọc được. Hãy gửi bản Word gốc, bản quét, hoặc dán nội dung văn bản.",
  FILE_IMAGE:
    "Không đọc được chữ trong ảnh dạng này (ví dụ HEIC của điện thoại, WebP, GIF, BMP). Hãy lưu ảnh sang dạng JPEG, PNG hoặc TIFF rồi gửi lại; hoặc gửi bản PDF, Word gốc, hoặc dán nội dung văn bản.",
  FILE_LEGACY_DOC:
    "Tệp của Word đời rất cũ (trước Word 97), không đọc được. Hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx rồi gửi lại.",
  FILE_SPREADSHEET:
    "Tệp là bảng tính dạng khác (.xls, .xlsb, .ods) hoặc bản trình chiếu. Với bảng tính, hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi gửi lại; với bản trình chiếu, hãy gửi văn bản dạng Word (.docx) hoặc .pdf.",
  FILE_TOO_MANY_ROWS:
    "Bảng tính có quá nhiều dòng. Hãy tách riêng phần danh mục nhiệm vụ (tối đa 20.000 dòng) thành tệp mới rồi gửi lại.",
  FILE_ARCHIVE:
    "Không mở được tệp nén này: chỉ mở tệp .zip nhập riêng ở trang Văn bản, không mở tệp .rar, .7z, .gz hoặc tệp nén nằm trong thư mục hay tệp nén khác. Hãy giải nén rồi nhập các tệp bên trong, hoặc nén lại thành .zip.",
  FILE_UNSUPPORTED:
    "Không đọc được loại tệp này. Hãy gửi văn bản dạng Word (.docx, .doc), .pdf, .odt, .rtf, .html, .txt, bảng tính .xlsx hoặc ảnh PNG, JPEG, TIFF.",
  FILE_SECRET:
    "Văn bản có dấu chỉ độ mật (MẬT, TỐI MẬT hoặc TUYỆT MẬT). Văn bản mật không được đưa vào hệ thống này; tệp không được lưu lại.",
  FILE_TIMEOUT: "Đọc tệp quá lâu nên đã dừng. Hãy tách nhỏ hoặc lưu lại tệp dưới dạng khác rồi gửi lại.",
  FILE_CANCELLED: "Đã dừng đọc tệp theo yêu cầu. Tệp vẫn được giữ; bấm Đọc lại khi cần.",
  ARCHIVE_EMPTY: "Tệp nén không có tệp nào bên trong. Hãy mở tệp nén để kiểm tra rồi gửi lại.",
  ARCHIVE_TOO_MANY:
    "Tệp nén có quá nhiều tệp (mỗi lô tối đa 5.000). Hãy chia thành nhiều tệp nén nhỏ hơn rồi gửi lần lượt.",
  ARCHIVE_TOO_LARGE:
    "Các tệp trong tệp nén cộng lại lớn hơn mức cho phép của một lô. Hãy chia thành nhiều tệp nén nhỏ hơn.",
} as const;

export type FileErrorCode = keyof typeof FILE_ERRORS;

/**
 * A file that is refused. `message` is for people (Vietnamese, with what to do), `code` for
 * programs, `detail` for the log: what exactly was found, never any words of the document.
 */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly code: FileErrorCode;
  readonly detail: string | null;

  constructor(code: FileErrorCode, detail: string | null = null) {
    super(FILE_ERRORS[code]);
    this.code = code;
    this.detail = detail;
  }
}
