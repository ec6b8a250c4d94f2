import { encode } from "fast-png";
import type { Grey, Picture } from "../src/in/scan/bitmap.ts";
import { wrapPictures } from "../src/in/scan/picture-pdf.ts";
import { openPictures } from "../src/in/scan/render-pdf.ts";
import { level } from "../src/in/scan/skew.ts";
import { DEFAULT_LIMITS } from "../src/index.ts";

/** A line of print: left edge and baseline in points from the top left corner. */
export type PrintedLine = {
  text: string;
  x: number;
  y: number;
  size?: number;
  colour?: [number, number, number];
};
export type PrintedRule = { x0: number; y0: number; x1: number; y1: number };

/** A low sheet: engines take their time by the dot. */
const WIDTH = 595;
export const HEIGHT = 320;

/**
 * A PDF in a font that every PDF engine brings along: its Vietnamese letters are those of Latin-1 only
 * (à á â ã è é ê ì í ò ó ô õ ù ú ý).
 */
export function printPage(lines: readonly PrintedLine[], rules: readonly PrintedRule[] = []): Uint8Array {
  const latin = (text: string): string => text.replace(/[\\()]/g, (c) => `\\${c}`);
  const content = [
    ...lines.map(
      ({ text, x, y, size = 14, colour = [0, 0, 0] }) =>
        `${colour.join(" ")} rg BT /F ${size} Tf ${x} ${HEIGHT - y} Td (${latin(text)}) Tj ET`,
    ),
    "0 0 0 rg",
    ...rules.map((r) => `${r.x0} ${HEIGHT - r.y1} ${r.x1 - r.x0} ${r.y1 - r.y0} re f`),
  ].join("\n");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Size 6/Root 1 0 R>>\n%%EOF\n`, "latin1");
}

/** The page as a picture with 200 dots an inch. */
export async function photograph(pdf: Uint8Array, dpi = 200): Promise<Picture> {
  const source = await openPictures(pdf, { ...DEFAULT_LIMITS, scanDpi: dpi });
  return (await source.render(0)).picture;
}

/** The grey picture of a picture whose dots are grey. */
export function greyOf({ width, height, channels, data }: Picture): Grey {
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, i) => data[i * channels]!) };
}

/** The picture lying askew by some degrees (positive: clockwise). */
export const askew = (page: Grey, degrees: number): Grey => level(page, -degrees);

export const toPng = ({ width, height, data }: Grey): Uint8Array =>
  encode({ width, height, data, channels: 1, depth: 8 });

/** A PDF whose pages are pictures, as a scanner writes it. */
export const toScan = (pages: readonly (Grey | Picture)[]): Uint8Array =>
  wrapPictures(
    pages.map((page) => ({
      picture: "channels" in page ? page : { ...page, channels: 1 as const },
      dpi: 200,
    })),
  );

/** A TIFF without compression, one grey page after the other. */
export function toTiff(pages: readonly Grey[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  let at = 8;
  pages.forEach(({ width, height, data }, i) => {
    const entries: [tag: number, type: number, value: number][] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at + 2 + 9 * 12 + 4],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, data.length],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, value], k) => {
      directory.writeUInt16LE(tag, 2 + k * 12);
      directory.writeUInt16LE(type, 4 + k * 12);
      directory.writeUInt32LE(1, 6 + k * 12);
      directory.writeUInt32LE(value, 10 + k * 12);
    });
    const next = at + directory.length + data.length;
    directory.writeUInt32LE(i === pages.length - 1 ? 0 : next, directory.length - 4);
    parts.push(directory, Buffer.from(data));
    at = next;
  });
  return Buffer.concat(parts);
}
