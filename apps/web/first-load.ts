import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Kilobytes (1024 bytes, gzip) of script and style that may come before the first page. */
const LIMIT = 250;

/**
 * Prints what a browser must fetch before the first page shows, and fails the build when it has grown
 * over the limit: the offices' lines are slow and everybody pays for each kilobyte.
 */
export function firstLoad(): Plugin {
  return {
    name: "first-load",
    apply: "build",
    writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
      if (!entry) return;
      const needed = new Set([entry.fileName]);
      for (const name of needed) {
        const file = bundle[name];
        if (file?.type !== "chunk") continue;
        for (const imported of file.imports) needed.add(imported);
        for (const style of file.viteMetadata?.importedCss ?? []) needed.add(style);
      }
      const bytes = [...needed].reduce((sum, name) => sum + gzipped(bundle[name]), 0);
      const size = Math.round(bytes / 1024);
      this.info(`First load: ${size} KB gzip in ${needed.size} files (limit ${LIMIT} KB).`);
      if (size > LIMIT) this.error("The first load is too heavy: load what the first page lacks lazily.");
    },
  };
}

type Output = { type: "chunk"; code: string } | { type: "asset"; source: string | Uint8Array };
const gzipped = (file: Output | undefined): number =>
  file === undefined ? 0 : gzipSync(file.type === "chunk" ? file.code : file.source).length;
