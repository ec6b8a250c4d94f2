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
} as const;

/** Prefixes of the authority line above a signature: thay mặt, thừa lệnh, ký thay, thừa ủy quyền, quyền. */
export const AUTHORITY_PREFIX = /^(?:TM|T\/M|TL|T\/L|KT|K\/T|TUQ|Q)\s*[./]\s*\p{Lu}/u;

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
  "thư ký",
] as const;

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
