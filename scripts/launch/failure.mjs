/**
 * A step of the launcher that could not be done. Says in Vietnamese and in English what is wrong
 * and what to do about it; `printFailure` is its only way to the terminal.
 */
export class LaunchFailure extends Error {
  /**
   * @param {string} code documented in docs/how-to/run.md
   * @param {{ vi: string, en: string }} what the cause, one sentence in each language
   * @param {{ vi: string, en: string }} remedy what the reader can do, one sentence in each language
   * @param {string} [detail] the last words of the program that failed
   */
  constructor(code, what, remedy, detail = "") {
    super(`${code}: ${what.en}`);
    this.code = code;
    this.what = what;
    this.remedy = remedy;
    this.detail = detail;
  }
}

/**
 * Prints a failure to stderr. An error that is not a LaunchFailure is a fault of the launcher
 * itself and keeps its stack.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (!(error instanceof LaunchFailure)) {
    console.error(error);
    return;
  }
  const detail = error.detail
    .trim()
    .split("\n")
    .slice(-8)
    .map((line) => `    ${line}`)
    .join("\n");
  console.error(
    [
      `✗ ${error.what.vi} [${error.code}]`,
      `  → ${error.remedy.vi}`,
      `  (${error.what.en} ${error.remedy.en})`,
      ...(detail.trim() ? [detail] : []),
    ].join("\n"),
  );
}

/**
 * One progress line in Vietnamese with English behind it.
 * @param {string} vi
 * @param {string} en
 */
export function announce(vi, en) {
  console.error(`▸ ${vi} (${en})`);
}
