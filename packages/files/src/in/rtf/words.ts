/** Groups whose words are no part of the text, by the word that opens them. */
export const SKIPPED = new Set(
  (
    "colortbl stylesheet info pict shppict nonshppict listtable listoverridetable revtbl rsidtbl nonesttables shprslt " +
    "sp sn sv xe tc txe rxe filetbl private themedata objdata fldinst annotation atnid atnauthor generator pn"
  ).split(" "),
);

/** Groups that a reader may skip by rule (`\*`) but that show their words. */
export const SHOWN = new Set("shpinst do moMath moMathPara ud ftnalt".split(" "));

/** Running heads. */
export const HEADS = new Set(
  "header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn".split(
    " ",
  ),
);

/** Text boxes, of newer and older drawings. */
export const BOXES = new Set(["shptxt", "dptxbxtext"]);

/** Numbers of lists as the writing program showed them. */
export const LABELS = new Set(["listtext", "pntext"]);

/** Words that stand for a character. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  page: "\n",
  column: "\n",
  "~": "\u00a0",
  _: "-",
  emdash: "—",
  endash: "–",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};

/** Kinds of lines that a border draws. */
export const DRAWN =
  /^brdr(?:s|th|sh|db|dot|dash\w*|hair|inset|outset|triple|tnth\w+|thtn\w+|wavy\w*|engrave|emboss|frame)$/;
