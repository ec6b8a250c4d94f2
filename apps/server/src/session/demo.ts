import type { Config } from "../config.ts";
import type { AuthoritySettings } from "../org/org.table.ts";

/**
 * Whether anybody may take any role with one click: a program started as a demo, or an authority whose
 * data are the sample data. Never true for an authority that somebody set up.
 */
export function isDemo(config: Pick<Config, "demo">, settings: AuthoritySettings): boolean {
  return config.demo || settings.demo === true;
}
