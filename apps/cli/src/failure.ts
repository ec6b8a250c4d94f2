/** What the program's end tells the caller. */
export const EXIT = { done: 0, fileRefused: 1, wrongUsage: 2, fault: 3 } as const;

/** Something the person at the terminal can mend: a code for scripts and words for people. */
export class Failure extends Error {
  readonly code: string;
  readonly exitCode: number;

  /** @param exitCode one of {@link EXIT} */
  constructor(code: string, message: string, exitCode: number) {
    super(message);
    this.code = code;
    this.exitCode = exitCode;
  }
}
