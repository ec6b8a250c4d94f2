/**
 * Everything that can keep the database from working, with the words for the person at the
 * terminal: what is wrong and what to do. `{name}` is filled in by the place that throws.
 */
export const DATABASE_ERRORS = {
  DB_FOLDER_IN_USE: {
    message: "Thư mục dữ liệu {folder} đang được một tiến trình khác dùng (số {pid}, máy {host}).",
    action:
      "Dừng tiến trình đó trước (hoặc dùng chính nó); muốn chạy bản thứ hai thì đặt DONDOC_DATA sang thư mục khác.",
  },
  DB_FOLDER_FOREIGN: {
    message: "Người dùng đang chạy chương trình không đọc ghi được thư mục dữ liệu {folder}.",
    action: "Chạy bằng người dùng sở hữu thư mục (xem bằng ls -ld), hoặc đổi DONDOC_DATA.",
  },
  DB_FOLDER_DAMAGED: {
    message: "Thư mục dữ liệu {folder} bị thiếu tệp: {what}.",
    action: "Không xóa gì thêm; khôi phục thư mục từ bản sao lưu gần nhất.",
  },
  DB_OTHER_VERSION: {
    message:
      "Thư mục dữ liệu {folder} thuộc PostgreSQL {found}, chương trình này mang theo PostgreSQL {expected}.",
    action:
      "Mở bằng đúng bản chương trình đã tạo ra nó để sao lưu, rồi khôi phục bằng bản này (docs/operations); chưa có gì bị thay đổi.",
  },
  DB_DISK_FULL: {
    message: "Ổ đĩa chứa {folder} đã đầy (còn {free} MB).",
    action: "Dọn chỗ trên ổ đĩa, hoặc đặt DONDOC_DATA sang ổ khác, rồi chạy lại; dữ liệu đã ghi vẫn nguyên.",
  },
  DB_PLATFORM: {
    message: "Không có PostgreSQL đi kèm chạy được trên máy này ({platform}).",
    action:
      "Dùng máy chủ PostgreSQL 15–18 của đơn vị: đặt DATABASE_URL=postgres://người-dùng:mật-khẩu@máy:5432/tên.",
  },
  DB_BINARIES_MISSING: {
    message: "Thiếu gói {package} mang PostgreSQL đi kèm.",
    action: "Chạy lại npm ci (không dùng --omit=optional), hoặc đặt DATABASE_URL.",
  },
  DB_ROOT_REFUSED: {
    message: "PostgreSQL không chạy với quyền root và máy này không cho hạ quyền.",
    action: "Chạy chương trình bằng người dùng thường, hoặc đặt DATABASE_URL.",
  },
  DB_SECRET_WRONG: {
    message: "Mật khẩu nội bộ trong {file} không phải của cơ sở dữ liệu này.",
    action: "Xóa tệp đó rồi chạy lại: mật khẩu mới sẽ được tạo.",
  },
  DB_START_FAILED: {
    message: "PostgreSQL đi kèm không khởi động được.",
    action: "Xem nhật ký {logFile}; gửi kèm nó khi báo lỗi.",
  },
  DB_URL_INVALID: {
    message: "DATABASE_URL không phải một địa chỉ PostgreSQL.",
    action: "Viết theo mẫu postgres://người-dùng:mật-khẩu@máy:5432/tên (mã hóa %XX cho ký tự đặc biệt).",
  },
  DB_URL_UNREACHABLE: {
    message: "Không kết nối được máy chủ PostgreSQL {host}: {reason}.",
    action: "Kiểm tra máy chủ đang chạy, tường lửa, pg_hba.conf, tên và mật khẩu trong DATABASE_URL.",
  },
  DB_URL_VERSION: {
    message: "Máy chủ {host} là PostgreSQL {found}; chương trình cần bản 15 đến 18.",
    action: "Nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.",
  },
  DB_URL_ENCODING: {
    message: "Cơ sở dữ liệu {database} dùng bảng mã {found}, không phải UTF8.",
    action: "Tạo cơ sở dữ liệu mới: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
  },
  DB_URL_LOCALE: {
    message: "Cơ sở dữ liệu {database} không đổi được chữ hoa tiếng Việt (lower('ĐƯỜNG') cho '{found}').",
    action:
      "Tạo lại với LOCALE 'C.UTF-8', hoặc LOCALE_PROVIDER icu ICU_LOCALE 'vi', TEMPLATE template0; nếu không, tìm kiếm sẽ sót.",
  },
  DB_URL_RIGHTS: {
    message: "Người dùng {user} không được tạo bảng trong cơ sở dữ liệu {database}.",
    action: "Giao cơ sở dữ liệu cho người dùng đó: ALTER DATABASE … OWNER TO …",
  },
} as const;

export type DatabaseErrorCode = keyof typeof DATABASE_ERRORS;

/** A documented reason why there is no database; its message and action are for a person. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  /** What the reader can do about it. */
  readonly action: string;
  /** The last words of PostgreSQL itself, in English; empty when there are none. */
  readonly detail: string;

  /**
   * @param values what `{name}` in the documented words stands for
   * @param detail output of the program that failed
   */
  constructor(code: DatabaseErrorCode, values: Record<string, string | number> = {}, detail = "") {
    super(fill(DATABASE_ERRORS[code].message, values));
    this.name = "DatabaseError";
    this.code = code;
    this.action = fill(DATABASE_ERRORS[code].action, values);
    this.detail = detail.trim().split("\n").slice(-8).join("\n");
  }
}

function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "?"));
}
