/** Whether the server answers, as the page has last seen it. */
type Listener = () => void;

let reachable = true;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<Listener>();

function set(next: boolean): void {
  if (reachable === next) return;
  reachable = next;
  for (const listener of listeners) listener();
}

async function probe(): Promise<void> {
  const ok = await fetch("/healthz", { cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (ok) return reportReachable();
  timer = setTimeout(() => void probe(), 3000);
}

/** An answer came: the server is there. */
export function reportReachable(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  set(true);
}

/** No answer came: asks again every three seconds until one does. */
export function reportUnreachable(): void {
  set(false);
  timer ??= setTimeout(() => void probe(), 3000);
}

/** The browser itself may know that there is no network before any request has failed. */
if (typeof window !== "undefined") window.addEventListener("offline", reportUnreachable);

/** For `useSyncExternalStore`. */
export const connection = {
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isReachable: (): boolean => reachable,
};
