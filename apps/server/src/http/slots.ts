/** Places for work of which only so much may run at once; whoever finds none is told to come back. */
export class Slots {
  readonly #most: number;
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns a function that gives the place back, however often it is called; null when all are taken */
  take(): (() => void) | null {
    if (this.#taken >= this.#most) return null;
    this.#taken++;
    let held = true;
    return () => {
      if (held) this.#taken--;
      held = false;
    };
  }
}
