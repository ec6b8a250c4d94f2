/**
 * Every error the API can answer with. `message` and `action` are shown to people; an integrator
 * branches on `code`. `status` is the HTTP status.
 */
export type ErrorEntry = { status: number; message: string; action: string };

export const ERRORS = {
  INVALID_INPUT: {
    status: 400,
    message: "Dữ liệu gửi lên chưa đúng.",
    action: "Sửa các ô được nêu trong chi tiết rồi gửi lại.",
  },
  NOT_SIGNED_IN: {
    status: 401,
    message: "Bạn chưa đăng nhập hoặc phiên làm việc đã hết.",
    action: "Đăng nhập lại; nội dung đang soạn vẫn được giữ trên máy này.",
  },
  WRONG_CREDENTIALS: {
    status: 401,
    message: "Tên đăng nhập hoặc mật khẩu không đúng.",
    action: "Kiểm tra lại; quên mật khẩu thì báo quản trị viên của cơ quan.",
  },
  LOCKED_OUT: {
    status: 429,
    message: "Tài khoản tạm khóa vì nhập sai mật khẩu nhiều lần.",
    action: "Đợi hết thời gian khóa rồi thử lại, hoặc nhờ quản trị viên mở khóa.",
  },
  FORBIDDEN: {
    status: 403,
    message: "Vai trò của bạn không được làm việc này.",
    action: "Nhờ người có thẩm quyền, hoặc đề nghị quản trị viên phân quyền.",
  },
  ORIGIN_REFUSED: {
    status: 403,
    message: "Yêu cầu đến từ một trang khác nên bị từ chối.",
    action: "Mở lại hệ thống bằng đúng địa chỉ của nó rồi làm lại.",
  },
  NOT_FOUND: {
    status: 404,
    message: "Không tìm thấy nội dung này.",
    action: "Có thể đường dẫn sai hoặc nội dung đã bị xóa; quay lại danh sách để tìm.",
  },
  CONFLICT: {
    status: 409,
    message: "Người khác vừa thay đổi nội dung này.",
    action: "Xem bản mới nhất rồi làm lại thay đổi của bạn.",
  },
  RULE_BROKEN: {
    status: 422,
    message: "Việc này không làm được ở trạng thái hiện tại.",
    action: "Tải lại để xem trạng thái mới nhất.",
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: "Gửi yêu cầu quá nhanh.",
    action: "Đợi một phút rồi thử lại.",
  },
  SETUP_DONE: {
    status: 409,
    message: "Hệ thống đã được thiết lập.",
    action: "Đăng nhập bằng tài khoản đã có.",
  },
  SETUP_LINK_INVALID: {
    status: 403,
    message: "Đường dẫn thiết lập không đúng hoặc đã dùng.",
    action: "Mở đúng đường dẫn in ở cửa sổ lệnh của lần khởi động gần nhất.",
  },
  PASSWORD_WEAK: {
    status: 422,
    message: "Mật khẩu quá yếu.",
    action: "Dùng ít nhất 10 ký tự, không trùng tên đăng nhập, không phải mật khẩu phổ biến.",
  },
  USERNAME_TAKEN: {
    status: 409,
    message: "Tên đăng nhập đã có người dùng.",
    action: "Chọn tên đăng nhập khác.",
  },
  UNIT_NAME_TAKEN: {
    status: 409,
    message: "Đã có đơn vị mang tên này.",
    action: "Dùng đơn vị đã có hoặc đặt tên khác.",
  },
  GROUP_NAME_TAKEN: {
    status: 409,
    message: "Đã có nhóm đơn vị mang tên này.",
    action: "Sửa nhóm đã có hoặc đặt tên khác.",
  },
  UNIT_IN_USE: {
    status: 409,
    message: "Đơn vị đang có nhiệm vụ hoặc có đơn vị trực thuộc.",
    action: "Chuyển nhiệm vụ và đơn vị trực thuộc sang nơi khác trước.",
  },
  FILE_REJECTED: {
    status: 422,
    message: "Không đọc được tệp này.",
    action: "Xem lý do trong chi tiết; có thể dán nội dung văn bản thay cho tệp.",
  },
  FILE_TOO_LARGE: {
    status: 413,
    message: "Tệp quá lớn.",
    action: "Tách tệp hoặc chỉ gửi phần văn bản chính.",
  },
  NO_SUCH_PAGE: {
    status: 404,
    message: "Tệp này không có trang cố định, hoặc không có trang này.",
    action: "Xem văn bản ở dạng Chữ, hoặc tải tệp gốc về để mở bằng chương trình khác.",
  },
  EXPORT_TOO_LARGE: {
    status: 422,
    message: "Danh sách có hơn 200.000 dòng nên không ghi được vào một tệp.",
    action: "Lọc bớt (theo đơn vị, văn bản hoặc thời hạn) rồi tải về từng phần.",
  },
  EXPORT_BUSY: {
    status: 429,
    message: "Máy chủ đang tạo nhiều tệp cùng lúc.",
    action: "Đợi nửa phút rồi tải về lại.",
  },
  STORAGE_FULL: {
    status: 507,
    message: "Máy chủ hết chỗ lưu; việc vừa làm chưa được ghi lại.",
    action: "Báo quản trị viên giải phóng ổ đĩa của máy chủ rồi làm lại.",
  },
  STORAGE_AWAY: {
    status: 503,
    message: "Không kết nối được kho lưu tệp; việc vừa làm chưa được ghi lại.",
    action: "Đợi vài phút rồi làm lại; nếu vẫn lỗi, báo quản trị viên kiểm tra kho lưu tệp.",
  },
  STORED_FILE_DAMAGED: {
    status: 500,
    message: "Tệp gốc trong kho đã hỏng: nội dung không còn đúng như lúc nhập.",
    action:
      "Nhập lại đúng tệp gốc: hệ thống nhận ra văn bản và thay tệp hỏng; việc đã duyệt vẫn còn. Báo quản trị viên kiểm tra ổ đĩa.",
  },
  STORED_FILE_MISSING: {
    status: 500,
    message: "Tệp gốc không còn trong kho.",
    action:
      "Nhập lại đúng tệp gốc: hệ thống nhận ra văn bản và lưu lại tệp; việc đã duyệt vẫn còn. Báo quản trị viên kiểm tra kho lưu tệp.",
  },
  DOCUMENT_HAS_TASKS: {
    status: 409,
    message: "Văn bản đã có nhiệm vụ được giao nên không xóa được.",
    action: "Rút lại các nhiệm vụ của văn bản trước.",
  },
  PROPOSAL_NO_OWNER: {
    status: 422,
    message: "Nhiệm vụ chưa có đơn vị chủ trì trong danh bạ.",
    action: "Chọn đơn vị chủ trì (phím C) rồi chấp nhận lại.",
  },
  TASK_STARTED: {
    status: 409,
    message: "Đơn vị đã bắt đầu thực hiện nên không rút lại được.",
    action: "Dùng chức năng hủy nhiệm vụ, có nêu lý do.",
  },
  NOTHING_TO_WRITE: {
    status: 422,
    message: "Không có nhiệm vụ nào để đưa vào văn bản.",
    action: "Chọn nhiệm vụ khác, hoặc bỏ bớt bộ lọc rồi làm lại.",
  },
  OUTPUT_FAILED: {
    status: 503,
    message: "Chưa tạo được tệp văn bản.",
    action: "Thử lại, hoặc chọn dạng tệp khác; nếu vẫn lỗi, gửi mã yêu cầu cho quản trị viên.",
  },
  NOT_DEMO: {
    status: 404,
    message: "Chức năng này chỉ có ở bản dùng thử.",
    action: "Đăng nhập bằng tài khoản của bạn.",
  },
  DATABASE_NEWER: {
    status: 503,
    message: "Cơ sở dữ liệu đã được một bản mới hơn của chương trình nâng cấp.",
    action: "Chạy bản mới nhất của chương trình, hoặc phục hồi bản sao lưu trước khi nâng cấp.",
  },
  NOT_READY: {
    status: 503,
    message: "Hệ thống đang khởi động hoặc mất kết nối cơ sở dữ liệu.",
    action: "Đợi vài giây rồi tải lại trang.",
  },
  INTERNAL: {
    status: 500,
    message: "Có lỗi trong hệ thống.",
    action: "Thử lại; nếu vẫn lỗi, gửi mã yêu cầu cho quản trị viên.",
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;
