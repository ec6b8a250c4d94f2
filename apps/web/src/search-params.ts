/**
 * The address's query as plain text (`?q=thủy+lợi&state=review`), which people read and send to each
 * other, instead of the router's JSON. Lists are joined by comma; a route's schema gives the types back.
 */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Opposite of {@link parseSearch}; empty values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "" || value === false) continue;
    const written = Array.isArray(value) ? value.join(",") : String(value);
    if (written !== "") params.set(key, written);
  }
  const written = params.toString();
  return written && `?${written}`;
}
