import type { Product } from "../../types.ts";

/** Finds what must come out of an order (kế hoạch, báo cáo, danh sách, ...) and to whom it is sent. */
export function findProducts(_text: string): Product[] {
  return [];
}
