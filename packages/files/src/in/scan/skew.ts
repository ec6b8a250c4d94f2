import { blankGrey, type Grey, shrink } from "./bitmap.ts";

/** Pages lie askew in a scanner by this much at most, in degrees. */
export const LARGEST_SKEW = 5;
/** Lines of print are told from each other at about this many dots a page width. */
const PROFILE_WIDTH = 700;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.05;

const RADIANS = Math.PI / 180;

/** Where there is ink on a small copy of a page. */
type Ink = { xs: Float64Array; ys: Float64Array; width: number; height: number };

/**
 * Finds by how many degrees a page lies askew (positive: clockwise). Summed along its lines, print
 * falls into dark rows and bright gaps; the angle at which they differ most is that of the lines.
 */
export function findSkew(page: Grey): number {
  const ink = findInk(page);
  if (ink.xs.length < 50) return 0;
  const coarse = best(ink, -LARGEST_SKEW, LARGEST_SKEW, COARSE_STEP);
  return best(ink, coarse - COARSE_STEP, coarse + COARSE_STEP, FINE_STEP);
}

/** How strongly a page falls into lines that run level; larger for upright text than for a page on its side. */
export function levelness(page: Grey): number {
  const ink = findInk(page);
  return sharpness(ink, best(ink, -2, 2, COARSE_STEP)) / Math.max(1, ink.xs.length);
}

function findInk(page: Grey): Ink {
  const small = shrink(page, Math.max(1, Math.round(page.width / PROFILE_WIDTH)));
  const { width, height, data } = small;
  let sum = 0;
  for (const shade of data) sum += shade;
  const dark = Math.min(200, (sum / data.length) * 0.75);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    let run = 0;
    for (let x = 0; x < width; x++) {
      run = data[y * width + x]! < dark ? run + 1 : 0;
      // The black edge of a scanned sheet is no line of print.
      if (run > 0 && run < 60) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys), width, height };
}

function best(ink: Ink, from: number, to: number, step: number): number {
  let angle = 0;
  let most = -1;
  for (let i = 0; from + i * step <= to + 1e-9; i++) {
    const value = sharpness(ink, from + i * step);
    if (value <= most) continue;
    most = value;
    angle = from + i * step;
  }
  return Math.round(angle * 100) / 100;
}

/** The sum of squared steps between neighbouring rows of the profile along an angle. */
function sharpness({ xs, ys, width, height }: Ink, degrees: number): number {
  const slope = Math.tan(degrees * RADIANS);
  const rise = Math.abs(slope) * width;
  const rows = new Float64Array(Math.ceil(height + 2 * rise) + 2);
  for (let i = 0; i < xs.length; i++) {
    const row = ys[i]! - xs[i]! * slope + rise;
    rows[row | 0]!++;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2;
  return sum;
}

/**
 * Turns a page about its middle so that lines `degrees` askew run level; what comes in from
 * outside is white.
 */
export function level(page: Grey, degrees: number): Grey {
  if (degrees === 0) return page;
  const { width, height, data } = page;
  const turned = blankGrey(width, height);
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y++) {
    let sx = cx - cx * cos - (y - cy) * sin;
    let sy = cy - cx * sin + (y - cy) * cos;
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      if (sx < 0 || sy < 0 || sx >= width - 1 || sy >= height - 1) continue;
      const [ix, iy] = [sx | 0, sy | 0];
      const [fx, fy] = [sx - ix, sy - iy];
      const at = iy * width + ix;
      const top = data[at]! + (data[at + 1]! - data[at]!) * fx;
      const bottom = data[at + width]! + (data[at + width + 1]! - data[at + width]!) * fx;
      turned.data[y * width + x] = top + (bottom - top) * fy + 0.5;
    }
  }
  return turned;
}

/**
 * Where a point of the levelled page lies on the page as it was.
 *
 * @param width width and height of the page in the unit of the point.
 */
export function unlevel(
  x: number,
  y: number,
  degrees: number,
  width: number,
  height: number,
): { x: number; y: number } {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const [cx, cy] = [width / 2, height / 2];
  return { x: cx + (x - cx) * cos - (y - cy) * sin, y: cy + (x - cx) * sin + (y - cy) * cos };
}
