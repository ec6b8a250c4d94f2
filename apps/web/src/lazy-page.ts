import i18next from "i18next";
import type { Namespace } from "./i18n/index.ts";

/**
 * Loads a page's code and its messages side by side, so that neither waits for the other.
 * `lazyPage("documents", () => import("./documents-page.tsx"))` for a route's `lazyRouteComponent`.
 */
export function lazyPage<Module>(namespace: Namespace, load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [module] = await Promise.all([load(), i18next.loadNamespaces(namespace)]);
    return module;
  };
}
