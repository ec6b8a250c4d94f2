/**
 * Words before the proper name of a place or its People's Committee, without accents: the levels of
 * Luật Tổ chức chính quyền địa phương 2015 and 2025, and what communes are made of.
 */
export const KINDS_OF_PLACE: readonly string[] = [
  "uy ban nhan dan",
  "ubnd",
  "hoi dong nhan dan",
  "hdnd",
  "cong an",
  "truong",
  "tram y te",
  "thanh pho",
  "thi xa",
  "thi tran",
  "dac khu",
  "phuong",
  "xa",
  "quan",
  "huyen",
  "tinh",
  "to dan pho",
  "khu pho",
  "thon",
  "ban",
  "ap",
];
