import { blankGrey, type Grey, shadeAt, shrink } from "./bitmap.ts";

/** Paper is looked for in squares of this many dots. */
const TILE = 32;
/** Paper that differs by less than this many shades over the page needs nothing. */
const EVEN = 28;

/**
 * Makes the paper white everywhere: photographs have shadows, old sheets are grey, and a threshold
 * that fits one half of the page would lose the other.
 */
export function evenLight(page: Grey): Grey {
  const paper = paperShades(page);
  if (255 - shadeAt(paper, 0.02) < EVEN) return page;
  const even = blankGrey(page.width, page.height);
  for (let y = 0; y < page.height; y++) {
    const fy = Math.min(paper.height - 1, Math.max(0, (y + 0.5) / TILE - 0.5));
    const [y0, wy] = [Math.floor(fy), fy - Math.floor(fy)];
    const y1 = Math.min(paper.height - 1, y0 + 1);
    for (let x = 0; x < page.width; x++) {
      const fx = Math.min(paper.width - 1, Math.max(0, (x + 0.5) / TILE - 0.5));
      const [x0, wx] = [fx | 0, fx - (fx | 0)];
      const x1 = Math.min(paper.width - 1, x0 + 1);
      const top = paper.data[y0 * paper.width + x0]! * (1 - wx) + paper.data[y0 * paper.width + x1]! * wx;
      const bottom = paper.data[y1 * paper.width + x0]! * (1 - wx) + paper.data[y1 * paper.width + x1]! * wx;
      const shade = (page.data[y * page.width + x]! * 255) / (top * (1 - wy) + bottom * wy);
      even.data[y * page.width + x] = Math.min(255, shade);
    }
  }
  return even;
}

/** The shade of the paper around every square: the brightest that it and its neighbours show. */
function paperShades(page: Grey): Grey {
  const fine = shrink(page, 4);
  const side = TILE / 4;
  const width = Math.max(1, Math.ceil(page.width / TILE));
  const height = Math.max(1, Math.ceil(page.height / TILE));
  const brightest = blankGrey(width, height, 0);
  for (let y = 0; y < fine.height; y++)
    for (let x = 0; x < fine.width; x++) {
      const at = Math.floor(y / side) * width + Math.floor(x / side);
      const shade = fine.data[y * fine.width + x]!;
      if (shade > brightest.data[at]!) brightest.data[at] = shade;
    }
  const paper = blankGrey(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let most = 64;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
          const shade = brightest.data[ny * width + nx]!;
          if (shade > most) most = shade;
        }
      paper.data[y * width + x] = most;
    }
  return paper;
}
