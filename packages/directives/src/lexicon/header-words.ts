/**
 * Words by which the head and the foot of a document are known (Nghị định 30/2020/NĐ-CP, Phụ lục I),
 * and the words that begin its opening.
 */

/** Names of document types as they stand above the title, with their slugs (Điều 7, and Party forms). */
export const DOCUMENT_TYPE_NAMES = {
  "nghị quyết": "nghi-quyet",
  "quyết định": "quyet-dinh",
  "chỉ thị": "chi-thi",
  "quy chế": "quy-che",
  "quy định": "quy-dinh",
  "thông cáo": "thong-cao",
  "thông báo": "thong-bao",
  "thông báo kết luận": "thong-bao",
  "hướng dẫn": "huong-dan",
  "chương trình": "chuong-trinh",
  "chương trình hành động": "chuong-trinh",
  "chương trình công tác": "chuong-trinh",
  "kế hoạch": "ke-hoach",
  "phương án": "phuong-an",
  "đề án": "de-an",
  "dự án": "du-an",
  "báo cáo": "bao-cao",
  "biên bản": "bien-ban",
  "tờ trình": "to-trinh",
  "hợp đồng": "hop-dong",
  "công văn": "cong-van",
  "công điện": "cong-dien",
  "công điện khẩn": "cong-dien",
  "bản ghi nhớ": "ban-ghi-nho",
  "bản thỏa thuận": "ban-thoa-thuan",
  "giấy ủy quyền": "giay-uy-quyen",
  "giấy mời": "giay-moi",
  "giấy giới thiệu": "giay-gioi-thieu",
  "giấy nghỉ phép": "giay-nghi-phep",
  "phiếu gửi": "phieu-gui",
  "phiếu chuyển": "phieu-chuyen",
  "phiếu báo": "phieu-bao",
  "thư công": "thu-cong",
  "kết luận": "ket-luan",
  "thông tư": "thong-tu",
  "nghị định": "nghi-dinh",
} as const;

/** Abbreviations in a document's symbol ("12/TB-UBND") and what they stand for (Phụ lục III, mục I). */
export const SYMBOL_TYPES = {
  NQ: "nghi-quyet",
  QĐ: "quyet-dinh",
  CT: "chi-thi",
  QC: "quy-che",
  QYĐ: "quy-dinh",
  TC: "thong-cao",
  TB: "thong-bao",
  TBKL: "thong-bao",
  HD: "huong-dan",
  CTR: "chuong-trinh",
  KH: "ke-hoach",
  PA: "phuong-an",
  ĐA: "de-an",
  BC: "bao-cao",
  BB: "bien-ban",
  TTR: "to-trinh",
  HĐ: "hop-dong",
  CĐ: "cong-dien",
  GM: "giay-moi",
  KL: "ket-luan",
  TT: "thong-tu",
  NĐ: "nghi-dinh",
  PC: "phieu-chuyen",
  CV: "cong-van",
  CTHĐ: "chuong-trinh",
} as const;

/**
 * Prefixes of the authority line above a signature: thay mặt, thừa lệnh, ký thay, thừa ủy quyền,
 * quyền. Without their stop they count only before the name of an authority or a post.
 */
export const AUTHORITY_PREFIX =
  /^(?:(?:TM|TL|KT|TUQ|Q)\s?[./]\s*\p{Lu}|(?:T[/.]M|T[/.]L|K[/.]T|T[/.]UQ)[\s./]\s*\p{Lu}|(?:TM|TL|KT|TUQ)[\s,:;]\s?(?:ỦY|UỶ|UBND|HĐND|BAN|BCH|BTV|BCĐ|CHỦ|BÍ|GIÁM|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|HỘI|ĐẢNG|ĐOÀN|TẬP|THỦ|CHÍNH|CỤC|CHI|TỔNG|VIỆN|HIỆU|THƯỜNG)(?!\p{L}))/u;

/** Posts that a signature block names, in lower case (the block itself is in capitals). */
export const POSTS = [
  "chủ tịch",
  "phó chủ tịch",
  "phó chủ tịch thường trực",
  "chánh văn phòng",
  "phó chánh văn phòng",
  "bộ trưởng",
  "thứ trưởng",
  "bộ trưởng, chủ nhiệm",
  "chủ nhiệm",
  "phó chủ nhiệm",
  "thủ tướng",
  "phó thủ tướng",
  "giám đốc",
  "phó giám đốc",
  "tổng giám đốc",
  "phó tổng giám đốc",
  "trưởng phòng",
  "phó trưởng phòng",
  "trưởng ban",
  "phó trưởng ban",
  "trưởng ban chỉ đạo",
  "phó trưởng ban thường trực",
  "bí thư",
  "phó bí thư",
  "phó bí thư thường trực",
  "cục trưởng",
  "phó cục trưởng",
  "tổng cục trưởng",
  "phó tổng cục trưởng",
  "chi cục trưởng",
  "phó chi cục trưởng",
  "vụ trưởng",
  "phó vụ trưởng",
  "viện trưởng",
  "chánh án",
  "chánh thanh tra",
  "hiệu trưởng",
  "phó hiệu trưởng",
  "thống đốc",
  "phó thống đốc",
  "tổng thanh tra",
  "tổng thư ký",
  "chủ tọa",
  "trưởng đoàn",
  "tổ trưởng",
  "phó tổ trưởng",
  "chỉ huy trưởng",
  "trưởng công an",
  "phó trưởng công an",
  "thư ký",
  "quyền chủ tịch",
  "quyền giám đốc",
  "quyền bộ trưởng",
  "quyền chánh văn phòng",
  "phó chủ tịch phụ trách",
  "phó giám đốc phụ trách",
  "phó chánh văn phòng phụ trách",
  "phó trưởng phòng phụ trách",
  "phó chánh văn phòng thường trực",
  "phó trưởng ban chỉ đạo",
  "trưởng ban thường trực",
  "ủy viên thường trực",
  "uỷ viên thường trực",
  "phó tổng thanh tra",
  "phó chánh thanh tra",
  "phó chánh án",
  "phó viện trưởng",
  "tổng kiểm toán nhà nước",
  "phó tổng kiểm toán nhà nước",
  "thứ trưởng thường trực",
  "phó thủ tướng thường trực",
  "phó thống đốc thường trực",
  "phó chủ nhiệm thường trực",
  "phó tổng thư ký",
  "phó trưởng đoàn",
  "phó vụ trưởng phụ trách",
  "phó chỉ huy trưởng",
  "chính ủy",
  "phó chính ủy",
  "chính trị viên",
  "tư lệnh",
  "phó tư lệnh",
  "hạt trưởng",
  "trạm trưởng",
  "đồn trưởng",
  "đội trưởng",
  "tổng biên tập",
  "phó tổng biên tập",
  "chủ tịch hội đồng",
  "phó chủ tịch hội đồng",
  "chủ tịch quốc hội",
  "phó chủ tịch quốc hội",
  "tổng bí thư",
] as const;

/** Posts that only a signature block names; elsewhere they are ordinary words or column heads. */
export const SIGNING_POSTS = [
  "chủ trì",
  "chủ trì hội nghị",
  "chủ trì cuộc họp",
  "người chủ trì",
  "chủ toạ",
] as const;

/** Words of a post or an authority that stand on a line of their own under it. */
export const POST_TAIL = /^(?:THƯỜNG TRỰC|PHỤ TRÁCH|CHUYÊN TRÁCH|ĐIỀU HÀNH|CHỈ ĐẠO)(?!\p{L})/u;

/** Words with which the name of an authority goes on after a broken line ("TM. ỦY BAN" | "NHÂN DÂN"). */
export const UNIT_WORDS =
  /^(?:NHÂN DÂN|DÂN|ỦY BAN|UỶ BAN|UBND|HĐND|HỘI ĐỒNG|ĐẢNG|BAN|BỘ|SỞ|PHÒNG|CỤC|CHI CỤC|VĂN PHÒNG|CHI BỘ|TỈNH|THÀNH PHỐ|THÀNH ỦY|TỈNH ỦY|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|CHÍNH PHỦ|QUỐC HỘI|VÀ|CÔNG AN|TRUNG TÂM|CHỈ ĐẠO|CHẤP HÀNH|THƯỜNG VỤ|MẶT TRẬN|MTTQ|VIỆT NAM)(?!\p{L})/u;

/** Marks of a signature that are no words of the document: "(Đã ký)", the lines of an electronic seal. */
export const SIGNED_MARK =
  /^[([{/]?\s*(?:đã ký|đã kí|da ky|ký tên|ký,|chữ ký|ký và ghi|ký bởi|kí bởi|người ký|ký số|được ký|email|e-mail|cơ quan\s*:|tổ chức\s*:|thời gian ký|ngày ký|giờ ký|signature|digitally|signed by|date\s*:|dn\s*:|reason|location|mã định danh|chức vụ\s*:)/iu;

/** Words that begin the grounds of a document. */
export const GROUNDS_WORDS = `căn cứ
theo đề nghị
xét đề nghị
xét tờ trình
thực hiện
trên cơ sở
tiếp theo
theo tinh thần
theo chỉ đạo`;

/** Words that begin the opening after a title: the title ends before them. */
export const OPENING_WORDS = `căn cứ
theo đề nghị
xét đề nghị
thực hiện
ngày
sáng ngày
chiều ngày
trong ngày
trong các ngày
trong hai ngày
từ ngày
vào ngày
hôm nay
kính gửi
thời gian qua
trong thời gian qua
nhằm
để
trong những năm qua
theo tổng hợp
theo báo cáo
theo dự báo
xét
sau khi
tại`;
