import { DEEPEST, type Level, type List } from "../blocks/numbering.ts";
import { child, childrenOf, integer, isOn, value, type XmlElement } from "../packed/xml.ts";
import { readLook } from "./styles.ts";

/** Reads the numbering part: every list by its number. */
export function readLists(root: XmlElement | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (!root) return lists;
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, string>();
  for (const abstract of childrenOf(root, "w:abstractNum")) {
    const id = abstract.attributes.abstractNumId ?? "";
    abstracts.set(id, abstract);
    const style = value(abstract, "w:styleLink");
    if (style) byStyle.set(style, id);
  }
  for (const num of childrenOf(root, "w:num")) {
    let abstractId = value(num, "w:abstractNumId") ?? "";
    const linked = value(abstracts.get(abstractId), "w:numStyleLink");
    if (linked) abstractId = byStyle.get(linked) ?? abstractId;
    lists.set(num.attributes.numId ?? "", readList(num, abstractId, abstracts.get(abstractId)));
  }
  return lists;
}

function readList(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  for (const lvl of childrenOf(abstract, "w:lvl")) addLevel(levels, lvl);
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, "w:lvlOverride")) {
    const index = integer(override.attributes.ilvl, DEEPEST);
    const own = child(override, "w:lvl");
    if (own) addLevel(levels, own);
    const start = integer(value(override, "w:startOverride"));
    if (index !== undefined && start !== undefined) starts.set(index, start);
  }
  return { abstractId, levels, starts };
}

function addLevel(levels: Map<number, Level>, lvl: XmlElement): void {
  const index = integer(lvl.attributes.ilvl, DEEPEST);
  if (index === undefined) return;
  const suffix = value(lvl, "w:suff");
  levels.set(index, {
    start: integer(value(lvl, "w:start")) ?? 1,
    format: value(lvl, "w:numFmt") ?? "decimal",
    text: value(lvl, "w:lvlText") ?? "",
    suffix: suffix === "nothing" ? "" : " ",
    legal: isOn(lvl, "w:isLgl") ?? false,
    restart: integer(value(lvl, "w:lvlRestart"), 9),
    font: readLook(child(lvl, "w:rPr")).font,
  });
}
