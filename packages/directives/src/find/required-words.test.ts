import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesOf, mayMatch } from "./matches-of.ts";
import { DIGIT, requiredWords } from "./required-words.ts";

describe("the words that a pattern requires", () => {
  it.each<[source: string, required: readonly (readonly string[])[]]>([
    ["trước +ngày", [["trước"], ["ngày"]]],
    ["(?:hằng|hàng) +tháng", [["tháng"], ["hằng", "hàng"]]],
    ["qu[ýí] +I", [["quý", "quí"], ["i"]]],
    ["ngày +\\d{1,2}(?:/\\d{1,2})?", [["ngày"], [DIGIT]]],
    ["(?<!từ )(?:xong +)?trước(?! mắt)", [["trước"]]],
    ["(?:giao|yêu cầu|\\p{Lu})+", []],
    ["\\d*(?:hôm nay)?", []],
    ["24 ?\\/ ?7", [["24"], ["/"], ["7"]]],
  ])("%s", (source, required) => {
    expect(requiredWords(source)).toEqual(required);
  });

  it("never refuse a text that the pattern matches", () => {
    const patterns = [
      /(?:ngày *)?\d{1,2} *(?:\/|tháng) *\d{1,2}/giu,
      /(?<![\p{L}])(?:các +)?qu[ýí] *(?:I{1,3}|[1-4])(?: *\/ *\d{4})?/giu,
      /(?:hằng|mỗi) +(?<unit>ngày|tuần)|định +k[ỳì]/giu,
      /(?:xong|hoàn +thành)[^;.]{0,20}? +trước(?= +\d)/giu,
      /(?:)$/giu,
      /(?<![\p{L}\p{N}\p{M}])(?:(?:đầu|cuối) +)?(?:tháng *|T\.?)(?<m>\d{1,2})/giu,
      /(?<![\p{L}\p{N}\p{M}])(?:qu[ýí]|q\.?(?=[IV])) *(?:I{1,3}|\d)|(?<![\p{L}\p{N}\p{M}])\(0?6\) +tháng/giu,
      /(?<![\p{L}\p{N}\p{M}])(?:các +|t)?(?:tháng|trước|24) *[^;]/giu,
    ];
    const piece = fc.constantFrom(
      ..."ngày|NGÀY|12|06|/|.|(|)|T|t|q|IV|đầu|Cuối|các|24|tháng|6|quý|QUÝ|Quí|III|hằng|Mỗi|tuần|định|kỳ|xong|hoàn|thành|trước|;".split(
        "|",
      ),
      " ",
      "  ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        for (const pattern of patterns) {
          const all = [...text.matchAll(pattern)];
          if (all.length > 0) expect(mayMatch(text, pattern)).toBe(true);
          expect(matchesOf(text, pattern)).toEqual(all);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
