import type { DocumentSignature } from "@dondoc/contract";

/** What can be said of one signature, or of all of a file: from good to bad. */
export const STANDINGS = ["intact", "followed", "added", "broken"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What each signature says of the file. Bytes behind a signature are fine when the next one signs
 * them ("followed"), and signed by nobody otherwise ("added").
 */
export function standingsOf(signatures: readonly DocumentSignature[]): Standing[] {
  const wholeIsSigned = signatures.some(({ intact, covers }) => intact && covers === "whole");
  return signatures.map(({ intact, covers }) => {
    if (!intact) return "broken";
    if (covers === "whole") return "intact";
    return wholeIsSigned ? "followed" : "added";
  });
}

/** The worst of them, which is what the header shows; a signature followed by another is as good as one. */
export function overallStanding(standings: readonly Standing[]): Exclude<Standing, "followed"> {
  if (standings.includes("broken")) return "broken";
  return standings.includes("added") ? "added" : "intact";
}
