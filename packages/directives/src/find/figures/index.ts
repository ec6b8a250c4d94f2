export { type FigureContext, findFigures } from "./find-figures.ts";
export { isAmbiguousComma } from "./read-value.ts";
