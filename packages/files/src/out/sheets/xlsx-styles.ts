/** Numbers of the cell styles in {@link stylesXml}. */
export const STYLE = {
  plain: 0,
  authority: 1,
  title: 2,
  note: 3,
  heading: 4,
  text: 5,
  quoted: 6,
  number: 7,
  date: 8,
  percent: 9,
  footText: 10,
  footNumber: 11,
  footPercent: 12,
  ordinal: 13,
} as const;

/** The font of official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I), which every office machine has. */
const FONT = "Times New Roman";
const font = (size: number, mark = ""): string =>
  `<font>${mark}<sz val="${size}"/><name val="${FONT}"/><family val="1"/><charset val="163"/></font>`;
const FONTS = [font(11), font(11, "<b/>"), font(14, "<b/>"), font(11, "<i/>")];

const side = (name: string): string => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;
const BORDER = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;

type Style = {
  font?: number;
  fill?: number;
  border?: boolean;
  format?: number;
  align: string;
  quoted?: boolean;
};
const TOP = 'vertical="top" wrapText="1"';
const MIDDLE = 'horizontal="center" vertical="top" wrapText="1"';
const DATE_FORMAT = 164;
const SHARE_FORMAT = 165;

/** In the order of {@link STYLE}. */
const STYLES: readonly Style[] = [
  { align: 'vertical="top"' },
  { font: 1, align: 'vertical="center" wrapText="1"' },
  { font: 2, align: 'horizontal="center" vertical="center" wrapText="1"' },
  { font: 3, align: 'horizontal="center" vertical="center" wrapText="1"' },
  { font: 1, fill: 2, border: true, align: 'horizontal="center" vertical="center" wrapText="1"' },
  { border: true, align: TOP },
  { border: true, align: TOP, quoted: true },
  { border: true, align: MIDDLE, format: 1 },
  { border: true, align: MIDDLE, format: DATE_FORMAT },
  { border: true, align: MIDDLE, format: SHARE_FORMAT },
  { font: 1, border: true, align: TOP },
  { font: 1, border: true, align: MIDDLE, format: 1 },
  { font: 1, border: true, align: MIDDLE, format: SHARE_FORMAT },
  { font: 3, border: true, align: MIDDLE },
];

function xf({ font: f = 0, fill = 0, border = false, format = 0, align, quoted }: Style): string {
  const ids = `numFmtId="${format}" fontId="${f}" fillId="${fill}" borderId="${border ? 1 : 0}" xfId="0"`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
  return `<xf ${ids}${quoted ? ' quotePrefix="1"' : ""} ${applied}><alignment ${align}/></xf>`;
}

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${DATE_FORMAT}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${SHARE_FORMAT}" formatCode="0.0%"/></numFmts><fonts count="${FONTS.length}">${FONTS.join("")}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BORDER}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${STYLES.length}">${STYLES.map(xf).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
