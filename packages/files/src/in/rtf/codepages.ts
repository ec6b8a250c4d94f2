/** Labels of `TextDecoder` by Windows code page. */
const PAGES: Readonly<Record<number, string>> = {
  437: "windows-1252",
  850: "windows-1252",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  1253: "windows-1253",
  1254: "windows-1254",
  1255: "windows-1255",
  1256: "windows-1256",
  1257: "windows-1257",
  1258: "windows-1258",
  10000: "macintosh",
  54936: "gb18030",
  65001: "utf-8",
};

/** Code pages by the character set of a font (RTF 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Fonts of signs: their bytes are codes of the private area. */
export const SYMBOL_CHARSET = 2;

/** The code page of a font's character set; undefined when the document's own holds. */
export function pageOfCharset(charset: number | undefined): number | undefined {
  return charset === undefined ? undefined : CHARSETS[charset];
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes bytes of a Windows code page; an unknown one is read as Windows-1252. */
export function decodePage(bytes: Uint8Array, page: number): string {
  const label = PAGES[page] ?? "windows-1252";
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}
