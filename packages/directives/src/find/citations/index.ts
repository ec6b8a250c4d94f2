export { dedupeCitations } from "./dedupe-citations.ts";
export { type CitationOptions, findCitations } from "./find-citations.ts";
