/** A picture of one page in shades of grey: 0 is black, 255 white; rows from top to bottom. */
export type Grey = { width: number; height: number; data: Uint8Array };

/** A picture as it was decoded: 1 (grey), 3 (red, green, blue) or 4 bytes (and opacity) for a dot. */
export type Picture = { width: number; height: number; channels: 1 | 3 | 4; data: Uint8Array };

/** A grey picture of one shade. */
export function blankGrey(width: number, height: number, shade = 255): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(shade) };
}

/**
 * Makes a picture smaller by the mean of the dots that fall together.
 *
 * @param factor how many dots of the picture, each way, make one.
 */
export function shrink(picture: Grey, factor: number): Grey {
  const width = Math.max(1, Math.floor(picture.width / factor));
  const height = Math.max(1, Math.floor(picture.height / factor));
  const sums = new Uint32Array(width);
  const small = blankGrey(width, height);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let dy = 0; dy < factor; dy++) {
      const row = (y * factor + dy) * picture.width;
      for (let x = 0; x < width * factor; x++) sums[Math.floor(x / factor)]! += picture.data[row + x] ?? 255;
    }
    for (let x = 0; x < width; x++) small.data[y * width + x] = sums[x]! / (factor * factor);
  }
  return small;
}

/** Turns a picture by quarters of a circle, clockwise. */
export function turnQuarters(picture: Grey, quarters: 0 | 1 | 2 | 3): Grey {
  const { width: w, height: h, data } = picture;
  if (quarters === 0) return picture;
  const turned = quarters === 2 ? blankGrey(w, h) : blankGrey(h, w);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at =
        quarters === 1
          ? x * h + (h - 1 - y)
          : quarters === 2
            ? (h - 1 - y) * w + (w - 1 - x)
            : (w - 1 - x) * h + y;
      turned.data[at] = data[y * w + x]!;
    }
  return turned;
}

/** The smallest grade of the grey values below which the given share of all dots lies. */
export function shadeAt(picture: Grey, share: number): number {
  const counts = new Uint32Array(256);
  for (const shade of picture.data) counts[shade]!++;
  let left = share * picture.data.length;
  for (let shade = 0; shade < 256; shade++) {
    left -= counts[shade]!;
    if (left < 0) return shade;
  }
  return 255;
}
