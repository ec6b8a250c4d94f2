/**
 * A unit that began or ended by law: from `until` on (the first day without it), or before `since`. Both
 * are the first day of a month.
 */
export type UnitChange = {
  /** What its name is or begins with. */
  name: string;
  since?: string;
  until?: string;
  /** Who does the work on the other side of the change. */
  instead: string;
  source: string;
};

const TWO_LEVELS = "Luật Tổ chức chính quyền địa phương 72/2025/QH15";
const DEPARTMENTS = "Nghị định 45/2025/NĐ-CP";
const MINISTRIES = "Nghị quyết 176/2025/QH15";
const POLICE = "tổ chức Công an địa phương hai cấp từ 01/3/2025";

const ended = (until: string, source: string, instead: string, ...names: string[]): UnitChange[] =>
  names.map((name) => ({ name, until, instead, source }));

/**
 * Units by the dates between which they exist. Only names that are certain: bodies that some provinces
 * kept, and words that are also parts of lasting names, are left out. From 01/3/2025 the merged
 * ministries and departments, from 01/7/2025 the two-level local government.
 */
export const unitChanges: readonly UnitChange[] = [
  ...ended("2025-03-01", DEPARTMENTS, "Sở Tài chính", "Sở Kế hoạch và Đầu tư"),
  ...ended("2025-03-01", DEPARTMENTS, "Sở Xây dựng", "Sở Giao thông vận tải", "Sở Giao thông Vận tải"),
  ...ended("2025-03-01", DEPARTMENTS, "Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông"),
  ...ended("2025-03-01", DEPARTMENTS, "Sở Nông nghiệp và Môi trường", "Sở Tài nguyên và Môi trường"),
  ...ended(
    "2025-03-01",
    DEPARTMENTS,
    "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn",
  ),
  ...ended("2025-03-01", DEPARTMENTS, "Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và PTNT"),
  ...ended("2025-03-01", DEPARTMENTS, "Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội"),
  ...ended("2025-03-01", MINISTRIES, "Bộ Tài chính", "Bộ Kế hoạch và Đầu tư"),
  ...ended("2025-03-01", MINISTRIES, "Bộ Xây dựng", "Bộ Giao thông vận tải"),
  ...ended("2025-03-01", MINISTRIES, "Bộ Khoa học và Công nghệ", "Bộ Thông tin và Truyền thông"),
  ...ended("2025-03-01", MINISTRIES, "Bộ Nông nghiệp và Môi trường", "Bộ Tài nguyên và Môi trường"),
  ...ended(
    "2025-03-01",
    MINISTRIES,
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Nông nghiệp và Phát triển nông thôn",
  ),
  ...ended("2025-03-01", MINISTRIES, "Bộ Nội vụ", "Bộ Lao động - Thương binh và Xã hội"),
  ...ended("2025-03-01", MINISTRIES, "Bộ Dân tộc và Tôn giáo", "Ủy ban Dân tộc"),
  ...ended("2025-03-01", POLICE, "Công an cấp tỉnh, cấp xã", "Công an huyện", "Công an các huyện"),
  ...ended("2025-07-01", TWO_LEVELS, "UBND cấp xã", "UBND huyện", "UBND các huyện", "UBND cấp huyện"),
  ...ended("2025-07-01", TWO_LEVELS, "UBND cấp xã", "UBND quận", "UBND các quận", "UBND thị xã"),
  ...ended("2025-07-01", TWO_LEVELS, "HĐND cấp xã", "HĐND huyện", "HĐND cấp huyện"),
  ...ended("2025-07-01", TWO_LEVELS, "UBND xã, phường, đặc khu", "UBND thị trấn", "UBND các xã, thị trấn"),
  ...ended("2025-07-01", TWO_LEVELS, "UBND xã, phường, đặc khu", "UBND các xã, phường, thị trấn"),
  ...ended("2025-07-01", TWO_LEVELS, "các xã, phường, đặc khu", "các huyện", "các xã, thị trấn"),
  ...ended("2025-07-01", TWO_LEVELS, "các xã, phường, đặc khu", "các xã, phường, thị trấn"),
  ...ended("2025-07-01", TWO_LEVELS, "Đảng ủy cấp xã", "Huyện ủy", "Thường trực Huyện ủy"),
  ...ended("2025-07-01", TWO_LEVELS, "Phòng Văn hóa - Xã hội cấp xã", "Phòng Giáo dục và Đào tạo"),
  ...ended(
    "2025-07-01",
    TWO_LEVELS,
    "Phòng Văn hóa - Xã hội cấp xã",
    "Phòng Lao động - Thương binh và Xã hội",
  ),
  ...ended("2025-07-01", TWO_LEVELS, "Phòng Kinh tế cấp xã", "Phòng Tài chính - Kế hoạch"),
  ...ended("2025-07-01", TWO_LEVELS, "Phòng Kinh tế cấp xã", "Phòng Tài nguyên và Môi trường"),
  {
    name: "Sở Nông nghiệp và Môi trường",
    since: "2025-02-01",
    instead: "hai sở trước hợp nhất",
    source: DEPARTMENTS,
  },
  {
    name: "Bộ Nông nghiệp và Môi trường",
    since: "2025-03-01",
    instead: "hai bộ trước hợp nhất",
    source: MINISTRIES,
  },
  { name: "Bộ Dân tộc và Tôn giáo", since: "2025-03-01", instead: "Ủy ban Dân tộc", source: MINISTRIES },
];
