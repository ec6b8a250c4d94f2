import type { UnitKind } from "@dondoc/contract";
import { fold } from "./format.ts";

/** First words of unit names and the kind they tell; the longest that fits counts. */
const BEGINNINGS: readonly [string, UnitKind][] = [
  ["van phong", "office"],
  ["so ", "department"],
  ["phong ", "department"],
  ["ban ", "department"],
  ["thanh tra", "department"],
  ["ubnd xa", "commune"],
  ["ubnd thi tran", "commune"],
  ["ubnd phuong", "ward"],
  ["ubnd dac khu", "special-zone"],
  ["xa ", "commune"],
  ["thi tran ", "commune"],
  ["phuong ", "ward"],
  ["dac khu ", "special-zone"],
  ["huyen ", "district"],
  ["truong ", "school"],
  ["tram y te", "health"],
  ["benh vien", "health"],
  ["trung tam y te", "health"],
  ["cong an", "police"],
  ["bo chi huy", "military"],
  ["ban chi huy", "military"],
  ["mat tran", "front"],
  ["ubmttq", "front"],
  ["uy ban mat tran", "front"],
  ["hoi ", "front"],
  ["doan thanh nien", "front"],
  ["thon ", "village"],
  ["ban lang", "village"],
  ["to dan pho", "village"],
  ["khu pho", "village"],
  ["cong ty", "enterprise"],
  ["to cong tac", "working-group"],
  ["ban chi dao", "working-group"],
  ["chi cuc", "agency"],
  ["cuc ", "agency"],
  ["kho bac", "agency"],
  ["thue ", "agency"],
  ["bao hiem xa hoi", "agency"],
];

/** The likely kind of a unit from its name, as a first choice in a form; "other" when nothing tells. */
export function guessUnitKind(name: string): UnitKind {
  const folded = `${fold(name)} `;
  // "Ban Chỉ đạo" also begins with "Ban": the longest beginning that fits tells.
  const fitting = BEGINNINGS.filter(([beginning]) => folded.startsWith(beginning));
  fitting.sort((a, b) => b[0].length - a[0].length);
  return fitting[0]?.[1] ?? "other";
}
