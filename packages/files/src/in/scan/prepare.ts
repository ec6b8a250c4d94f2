import type { Rule } from "../pdf/page-content.ts";
import { type Grey, shrink, turnQuarters } from "./bitmap.ts";
import { evenLight } from "./even-light.ts";
import { partInks } from "./ink.ts";
import type { PagePicture } from "./render-pdf.ts";
import { darkness, takeRules } from "./rules.ts";
import { findSkew, level, levelness, unlevel } from "./skew.ts";

/** How a page was turned before it was read. */
export type Turn = {
  /** Quarters of a circle, clockwise. */
  quarters: 0 | 1 | 2 | 3;
  /** By how many degrees the turned page lay askew. */
  skew: number;
};

/** A page made ready to be read: upright, level, black on white, without ruled lines. */
export type ReadyPage = {
  picture: Grey;
  dpi: number;
  turn: Turn;
  /** In points of the page as it was made ready. */
  rules: Rule[];
  /** The red ink of the whole page; null when there is none, or it is not wanted. */
  red: Grey | null;
};

/** Fewer dark dots than this share: the page is blank, whatever specks it has. */
const BLANK = 1 / 8000;
/** A page lies on its side when its upright direction is so much sharper. */
const ON_ITS_SIDE = 1.6;
/** Stamps of secrecy stand in this upper part of the first page. */
const STAMP_PART = 0.45;

/**
 * Makes a page ready to be read.
 *
 * @param wantsStamps whether its red ink is wanted as well: on the first page.
 * @returns null when there is nothing on the page.
 */
export function preparePage({ picture, dpi }: PagePicture, wantsStamps: boolean): ReadyPage | null {
  const { black, red } = partInks(picture);
  if (isBlank(black) && !red) return null;
  const quarters = isOnItsSide(black) ? 1 : 0;
  const upright = evenLight(turnQuarters(black, quarters));
  const skew = findSkew(upright);
  const ready = level(upright, skew);
  const stamped = wantsStamps && red ? level(turnQuarters(red, quarters), skew) : null;
  return { picture: ready, dpi, turn: { quarters, skew }, rules: takeRules(ready, dpi), red: stamped };
}

/** The same page standing on its head. */
export function turnOver(ready: ReadyPage): ReadyPage {
  const quarters = ((ready.turn.quarters + 2) % 4) as Turn["quarters"];
  const { width, height } = ready.picture;
  const [w, h] = [(width * 72) / ready.dpi, (height * 72) / ready.dpi];
  const rules = ready.rules.map(({ vertical, at, from, to }) => {
    const [across, along] = vertical ? [w, h] : [h, w];
    return { vertical, at: across - at, from: along - to, to: along - from };
  });
  const picture = turnQuarters(ready.picture, 2);
  const red = ready.red && turnQuarters(ready.red, 2);
  return { picture, dpi: ready.dpi, turn: { ...ready.turn, quarters }, rules, red };
}

function isBlank(page: Grey): boolean {
  const small = shrink(page, 2);
  const dark = darkness(small);
  let ink = 0;
  for (const shade of small.data) if (shade < dark) ink++;
  return ink < BLANK * small.data.length;
}

function isOnItsSide(page: Grey): boolean {
  const small = shrink(page, Math.max(1, Math.round(Math.max(page.width, page.height) / 900)));
  return levelness(turnQuarters(small, 1)) > ON_ITS_SIDE * levelness(small);
}

/** The part of an upright page where stamps of secrecy stand. */
export function upperPart({ width, height, data }: Grey): Grey {
  const rows = Math.round(height * STAMP_PART);
  return { width, height: rows, data: data.slice(0, rows * width) };
}

/** A box on the page, in points. */
export type Box = { x: number; y: number; width: number; height: number };

/**
 * The box on the page as shown that holds a box of the page made ready.
 *
 * @param page size of the page as shown, in points.
 */
export function asShown(box: Box, { quarters, skew }: Turn, page: { width: number; height: number }): Box {
  const { width: w, height: h } = page;
  const [turnedWidth, turnedHeight] = quarters % 2 === 0 ? [w, h] : [h, w];
  const corners = [0, 1, 2, 3].map((k) => {
    const [cx, cy] = [box.x + (k % 2) * box.width, box.y + (k >> 1) * box.height];
    const { x, y } = unlevel(cx, cy, skew, turnedWidth, turnedHeight);
    if (quarters === 0) return { x, y };
    if (quarters === 1) return { x: y, y: h - x };
    return quarters === 2 ? { x: w - x, y: h - y } : { x: w - y, y: x };
  });
  const [xs, ys] = [corners.map((c) => c.x), corners.map((c) => c.y)];
  const [left, top] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return {
    x: left,
    y: top,
    width: Math.min(w, Math.max(...xs)) - left,
    height: Math.min(h, Math.max(...ys)) - top,
  };
}
