export { dedupeCitations } from "./dedupe-citations.ts";
export { type CitationOptions, cites, findCitations } from "./find-citations.ts";
