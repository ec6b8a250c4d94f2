/** The types of Nghị định 30/2020/NĐ-CP Điều 7 that give orders first, then the others (`DocumentType`). */
export const DOCUMENT_TYPES = [
  "thong-bao",
  "ke-hoach",
  "chi-thi",
  "cong-dien",
  "cong-van",
  "ket-luan",
  "quyet-dinh",
  "nghi-quyet",
  "chuong-trinh",
  "huong-dan",
  "bao-cao",
  "bien-ban",
  "to-trinh",
  "phuong-an",
  "de-an",
  "du-an",
  "quy-che",
  "quy-dinh",
  "thong-cao",
  "hop-dong",
  "ban-ghi-nho",
  "ban-thoa-thuan",
  "giay-uy-quyen",
  "giay-moi",
  "giay-gioi-thieu",
  "giay-nghi-phep",
  "phieu-gui",
  "phieu-chuyen",
  "phieu-bao",
  "thu-cong",
  "luat",
  "phap-lenh",
  "nghi-dinh",
  "thong-tu",
  "other",
] as const;
type KnownType = (typeof DOCUMENT_TYPES)[number];

/** A type this page has a word for; anything else is "other". */
export function knownType(type: string): KnownType {
  return DOCUMENT_TYPES.find((known) => known === type) ?? "other";
}
