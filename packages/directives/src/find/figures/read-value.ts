/**
 * Reads a number as Vietnamese documents write it: "." groups thousands, "," begins decimals. Three
 * digits after a single comma are ambiguous; they are a group where the unit is counted whole
 * ("1,250 hộ"), decimals elsewhere ("41,268 tỷ đồng").
 *
 * @param written digits with "." and ","
 * @param whole true when the unit cannot be divided
 */
export function readValue(written: string, whole: boolean): number {
  const dots = written.split(".").length - 1;
  const commas = written.split(",").length - 1;
  if (dots > 0 && commas > 0)
    return written.lastIndexOf(",") > written.lastIndexOf(".")
      ? plain(written.replaceAll(".", "").replace(",", "."))
      : plain(written.replaceAll(",", ""));
  if (commas > 1) return plain(written.replaceAll(",", ""));
  if (commas === 1)
    return whole && /,\d{3}$/.test(written)
      ? plain(written.replace(",", ""))
      : plain(written.replace(",", "."));
  if (dots === 1 && !/\.\d{3}$/.test(written)) return plain(written);
  return plain(written.replaceAll(".", ""));
}

/** True for "215,370": a comma that could stand for a thousands point. */
export function isAmbiguousComma(written: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(written);
}

function plain(digits: string): number {
  return Number(digits);
}
