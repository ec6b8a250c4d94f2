import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./search-params.ts";

test("filters are readable in the address and come back", () => {
  const written = stringifySearch({
    q: "thủy lợi",
    state: ["assigned", "received"],
    urgent: false,
    unitId: undefined,
  });
  expect(decodeURIComponent(written)).toBe("?q=thủy+lợi&state=assigned,received");
  expect(parseSearch(written)).toEqual({ q: "thủy lợi", state: "assigned,received" });
});

test("a number that looks like one stays the text that was typed", () => {
  expect(parseSearch(stringifySearch({ q: "0121" }))).toEqual({ q: "0121" });
});

test("no filters, no question mark", () => expect(stringifySearch({ q: "" })).toBe(""));
