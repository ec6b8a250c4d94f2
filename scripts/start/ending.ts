/**
 * The same key press can arrive twice, from the terminal and through npm; what comes later than
 * this (ms) is a second wish.
 */
const ECHO = 700;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Exit status of a program that was ended by Ctrl-C without time to close. */
const ENDED_AT_ONCE = 130;

/**
 * Watches for the wish to end: a signal, or the launcher being gone. The second wish ends at once;
 * the database then recovers at the next start.
 * @returns `asked` resolves at the first wish; call `done` when everything is closed
 */
export function untilAskedToEnd(): { asked: Promise<void>; done: () => void } {
  let resolve = (): void => {};
  const asked = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  let first: number | undefined;
  const onWish = (): void => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      resolve();
    } else if (now - first > ECHO) {
      process.exit(ENDED_AT_ONCE);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onWish);
  process.on("disconnect", onWish);
  // The channel to the launcher only tells when it is gone; it must not keep this process alive.
  process.channel?.unref();
  const done = (): void => {
    for (const signal of SIGNALS) process.off(signal, onWish);
    process.off("disconnect", onWish);
  };
  return { asked, done };
}
