/** Word counts lengths in twentieths of a point, sizes in half points, and lines in 240ths. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
export const lineUnits = (lines: number): number => Math.round(lines * 240);
/** Borders are counted in eighths of a point. */
export const eighths = (points: number): number => Math.round(points * 8);
