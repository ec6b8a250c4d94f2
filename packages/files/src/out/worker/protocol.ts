import type { OfficialDocument, OfficialParts } from "../official-document.ts";

export type WriteRequest = { format: "docx" | "pdf"; document: OfficialDocument; parts: OfficialParts };
export type WriteAnswer = { ok: true; bytes: Uint8Array } | { ok: false; detail: string };
