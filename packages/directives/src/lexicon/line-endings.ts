/**
 * Words after which a Vietnamese sentence cannot stop: a line that ends with one of them is broken
 * in the middle (prepositions, conjunctions, classifiers, "ngày", "số" before their number).
 */
export const CANNOT_END_WORDS = new Set(
  `của và các với tại về cho để từ theo trong trên bằng đến do bởi hoặc hay là mà như ngày số tháng năm
  những một việc được bị đã đang sẽ phải cần không chưa có thuộc giữa khi nếu thì qua trước sau nhằm gồm
  điều khoản mục đồng đ/c nhất cùng`
    .split(/\s+/)
    .filter(Boolean),
);
