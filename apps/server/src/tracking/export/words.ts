import type { Standing, TaskState } from "@dondoc/contract";

/** The words of the page, for files; a test holds them to those of the interface. */
export const STATE_WORDS: Readonly<Record<TaskState, string>> = {
  assigned: "Đã giao",
  received: "Đã nhận",
  in_progress: "Đang làm",
  submitted: "Chờ nghiệm thu",
  accepted: "Đã nghiệm thu",
  returned: "Trả lại",
  waiting: "Đang chờ",
  suspended: "Tạm dừng",
  cancelled: "Đã hủy",
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  no_deadline: "Không có hạn",
  recurring: "Định kỳ",
  not_due: "Trong hạn",
  due_soon: "Sắp đến hạn",
  overdue: "Quá hạn",
  acceptance_overdue: "Chậm nghiệm thu",
  done_on_time: "Hoàn thành đúng hạn",
  done_late: "Hoàn thành trễ hạn",
  closed: "Đã đóng",
};

const DOCUMENT_TYPE_WORDS: Readonly<Record<string, string>> = {
  "nghi-quyet": "Nghị quyết",
  "quyet-dinh": "Quyết định",
  "chi-thi": "Chỉ thị",
  "quy-che": "Quy chế",
  "quy-dinh": "Quy định",
  "thong-cao": "Thông cáo",
  "thong-bao": "Thông báo",
  "huong-dan": "Hướng dẫn",
  "chuong-trinh": "Chương trình",
  "ke-hoach": "Kế hoạch",
  "phuong-an": "Phương án",
  "de-an": "Đề án",
  "du-an": "Dự án",
  "bao-cao": "Báo cáo",
  "bien-ban": "Biên bản",
  "to-trinh": "Tờ trình",
  "hop-dong": "Hợp đồng",
  "cong-van": "Công văn",
  "cong-dien": "Công điện",
  "ban-ghi-nho": "Bản ghi nhớ",
  "ban-thoa-thuan": "Bản thỏa thuận",
  "giay-uy-quyen": "Giấy ủy quyền",
  "giay-moi": "Giấy mời",
  "giay-gioi-thieu": "Giấy giới thiệu",
  "giay-nghi-phep": "Giấy nghỉ phép",
  "phieu-gui": "Phiếu gửi",
  "phieu-chuyen": "Phiếu chuyển",
  "phieu-bao": "Phiếu báo",
  "thu-cong": "Thư công",
  luat: "Luật",
  "phap-lenh": "Pháp lệnh",
  "nghi-dinh": "Nghị định",
  "thong-tu": "Thông tư",
  "ket-luan": "Kết luận",
};

/** "Thông báo"; "Văn bản" for a kind without a name of its own. */
export const documentTypeWord = (type: string | null): string => DOCUMENT_TYPE_WORDS[type ?? ""] ?? "Văn bản";

/** ISO day or month as people write it: "05/03/2031", "03/2031". */
export const dayWords = (day: string): string => day.split("-").reverse().join("/");

/** "Thông báo số 15/TB-UBND ngày 05/03/2031"; what is not known is left out. */
export function documentWords(document: {
  type: string | null;
  number: string | null;
  issuedOn: string | null;
}): string {
  const { number, issuedOn } = document;
  const day = issuedOn && `${issuedOn.length > 7 ? "ngày" : "tháng"} ${dayWords(issuedOn)}`;
  return [documentTypeWord(document.type), number && `số ${number}`, day].filter(Boolean).join(" ");
}
