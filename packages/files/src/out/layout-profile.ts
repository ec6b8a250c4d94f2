/**
 * The numbers of the official layout as data. Every value lies within what Phụ lục I of Nghị định
 * 30/2020/NĐ-CP allows; sizes are those of its own sample (mục V). `allowed` is the range, which the
 * tests hold the finished pages against.
 */

const MM = 72 / 25.4;
const CM = MM * 10;
export const mm = (length: number): number => length * MM;

/** Points everywhere. `rule` = share of the text's width that the line under it takes. */
export const LAYOUT = {
  /** The face that the decree names; Tinos has the same widths and is shipped for PDF (I.3). */
  font: { docx: "Times New Roman", pdf: "Tinos" },
  /** I.1, I.2, I.4: A4, margins 20–25, 20–25, 30–35, 15–20 mm. */
  page: {
    width: mm(210),
    height: mm(297),
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(17) },
    allowed: {
      top: [mm(20), mm(25)],
      bottom: [mm(20), mm(25)],
      left: [mm(30), mm(35)],
      right: [mm(15), mm(20)],
    },
  },
  /** I.7: Arabic, 13–14, upright, centred in the top margin, not on the first page. */
  pageNumber: { size: 13, allowed: [13, 14], fromTop: mm(9) },
  /** Two columns without rules: agencies on the left, the state's name on the right, wide enough for "Thành phố Hồ Chí Minh, ngày …". */
  head: { left: mm(62), gapAfter: 12 },
  /** II.1a */
  nation: { size: 12, allowed: [12, 13], bold: true, text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
  /** II.1b: the rule is as long as the text. */
  motto: { size: 13, allowed: [13, 14], bold: true, text: "Độc lập - Tự do - Hạnh phúc", rule: 1 },
  /** II.2 */
  parent: { size: 12, allowed: [12, 13], bold: false },
  /** II.2: the rule takes 1/3 to 1/2 of the text. */
  issuer: { size: 12, allowed: [12, 13], bold: true, rule: 0.42, ruleAllowed: [1 / 3, 1 / 2] },
  /** II.3 */
  number: { size: 13, allowed: [13, 13] },
  /** II.4 */
  placeDate: { size: 13, allowed: [13, 14], italic: true },
  /** II.5: V/v, 6 pt below the number. */
  matter: { size: 12, allowed: [12, 13], gapBefore: 6 },
  /** II.5 */
  typeName: { size: 14, allowed: [13, 14], bold: true },
  /** II.5: the rule takes 1/3 to 1/2 of the text. */
  subject: { size: 14, allowed: [13, 14], bold: true, rule: 0.42, ruleAllowed: [1 / 3, 1 / 2] },
  /** II.6: justified, first line 1 or 1.27 cm, at least 6 pt between, single to 1.5 lines. */
  body: {
    size: 14,
    allowed: [13, 14],
    firstLine: 1.27 * CM,
    gap: 6,
    /** Times the height of a single line. */
    lines: 1.1,
    linesAllowed: [1, 1.5],
  },
  /** II.7 */
  signing: { size: 14, allowed: [13, 14], bold: true, space: mm(24) },
  /** II.9a */
  addressees: { size: 14, allowed: [13, 14], indent: mm(30) },
  /** II.9b */
  recipientsTitle: { size: 12, allowed: [12, 12] },
  /** Up to so many lines the block of the signature is kept on one page. */
  recipients: { size: 11, allowed: [11, 11], column: mm(78), mostOnOnePage: 42 },
  /** II.10b: framed, red; 30×8, 40×8, 20×8 mm. */
  urgency: {
    size: 13,
    allowed: [13, 14],
    height: mm(8),
    widths: { "HỎA TỐC": mm(30), "THƯỢNG KHẨN": mm(40), KHẨN: mm(20) },
  },
  /** IV: `Phụ lục`, its title, and the reference to the document. */
  annex: { name: 14, title: 14, reference: 14, allowed: [13, 14], rule: mm(45) },
  /** Not ruled by the decree: within its 13–14, one size smaller than the text; wide tables 12. */
  table: { size: 13, wideSize: 12, wideColumns: 6, padding: 3.5, rule: 0.5 },
  /** Thickness of the rules under titles. */
  ruleWidth: 0.75,
} as const;

export type LayoutProfile = typeof LAYOUT;

/** Name of the type in upper case, as it is printed (Đ7); a letter has none. */
export const TYPE_NAMES = {
  notice: "THÔNG BÁO",
  letter: null,
  invitation: "GIẤY MỜI",
  report: "BÁO CÁO",
  plan: "KẾ HOẠCH",
  minutes: "BIÊN BẢN",
} as const;

/** Abbreviations of the types for the symbol (Phụ lục III.I); a letter has none. */
export const TYPE_SYMBOLS = {
  notice: "TB",
  letter: null,
  invitation: "GM",
  report: "BC",
  plan: "KH",
  minutes: "BB",
} as const;

/** A single line of Times New Roman (and Tinos): ascender, descender and gap, in ems. */
export const SINGLE_LINE = { ascender: 0.891, descender: 0.216, gap: 0.042 } as const;
