import { blankGrey, type Grey, type Picture } from "./bitmap.ts";

/** Red exceeds the other colours by at least this much in the ink of a stamp. */
const RED = 36;
/** This many dots in a thousand are red where a page carries a stamp. */
const STAMPED = 1 / 1000;

/** The black ink of a page, and the red ink of its stamps where it has any. */
export type Inks = { black: Grey; red: Grey | null };

/**
 * Parts the inks of a page. In the red light a stamp is nearly as bright as paper while the letters
 * under it stay dark: so every reddish dot takes its red value, all others their brightness.
 *
 * @param picture grey pictures come back as they are, without red ink.
 */
export function partInks(picture: Picture): Inks {
  const { width, height, channels, data } = picture;
  if (channels === 1) return { black: { width, height, data }, red: null };
  const black = blankGrey(width, height);
  const red = blankGrey(width, height);
  let reds = 0;
  for (let i = 0, at = 0; i < black.data.length; i++, at += channels) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const opacity = channels === 4 ? data[at + 3]! : 255;
    const most = Math.max(g, b);
    const isRed = r - most > RED && opacity > 127;
    const shade = isRed ? r + (r >> 2) : (r * 77 + g * 151 + b * 28) >> 8;
    black.data[i] =
      opacity === 255 ? Math.min(255, shade) : 255 - (((255 - Math.min(255, shade)) * opacity) >> 8);
    if (!isRed) continue;
    red.data[i] = Math.max(0, 255 - 2 * (r - most));
    reds++;
  }
  return { black, red: reds > STAMPED * black.data.length ? red : null };
}
