/** Tells whether the words ask for haste without naming a day ("khẩn trương", "sớm", "ngay"). */
export function isUrgent(text: string): boolean {
  return /khẩn trương/iu.test(text);
}
