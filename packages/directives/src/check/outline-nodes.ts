import type { OutlineNode } from "../types.ts";

/** Every node of an outline, parents before their children. */
export function outlineNodes(roots: readonly OutlineNode[]): OutlineNode[] {
  return roots.flatMap((node) => [node, ...outlineNodes(node.children)]);
}
