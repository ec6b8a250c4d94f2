export { dedupeCitations } from "./dedupe-citations.ts";
export { findCitations } from "./find-citations.ts";
