/** What parts the columns and lines of one line of text: breaks in cells, tabs, wide gaps, bars. */
export const PIECES = /\s*<br\s*\/?>\s*|\t+|\s{3,}|\s+\|\s*/iu;
