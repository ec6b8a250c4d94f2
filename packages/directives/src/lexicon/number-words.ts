/** The words of numbers below one hundred; dialect and spelling variants included. */
export const digitWords: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** "mười" begins ten to nineteen, "mươi" follows the tens. */
export const tenWords = { ten: "mười", tens: "mươi" } as const;
