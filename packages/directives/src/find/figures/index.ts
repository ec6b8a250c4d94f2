export { type FigureContext, findFigures } from "./find-figures.ts";
