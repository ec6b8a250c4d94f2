import type { OutlineNode } from "../types.ts";

/** Every node of an outline, parents before their children. */
export function outlineNodes(roots: readonly OutlineNode[]): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const collect = (node: OutlineNode) => {
    nodes.push(node);
    node.children.forEach(collect);
  };
  roots.forEach(collect);
  return nodes;
}
