import { describe, expect, it } from "vitest";
import { faultsOf } from "./fuzz-faults.ts";
import { fuzzSeeds, mutated, randomFrom } from "./fuzz-texts.ts";

/** A little of `npm run fuzz`, from another seed than the one it starts with. */
describe("mutated documents", () => {
  it("are read as the library promises", () => {
    const seeds = fuzzSeeds();
    const broken = Array.from({ length: 300 }, (_, i) => {
      const text = mutated(seeds, randomFrom(77_000_000 + i));
      return faultsOf(text).map((fault) => `${i}: ${fault}`);
    });
    expect(broken.flat()).toEqual([]);
  });

  it("are the same for the same seed and others for another", () => {
    const seeds = fuzzSeeds();
    const of = (seed: number) => mutated(seeds, randomFrom(seed));
    expect(of(5)).toBe(of(5));
    expect(of(5)).not.toBe(of(6));
  });
});
