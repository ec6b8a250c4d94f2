/** Numbers under words, letter by letter: all words that stand in a text at a place are found in one pass. */
export class LetterTree {
  private readonly numbers: number[] = [];
  private readonly next = new Map<string, LetterTree>();

  /** Keeps a number under a word; the same word may have several. */
  add(word: string, number: number): void {
    let branch: LetterTree = this;
    for (const letter of word) {
      const known = branch.next.get(letter);
      const next: LetterTree = known ?? new LetterTree();
      if (!known) branch.next.set(letter, next);
      branch = next;
    }
    branch.numbers.push(number);
  }

  /** Adds to `found` the numbers of all words that begin at `at`. */
  collect(text: string, at: number, found: Set<number>): void {
    let branch: LetterTree | undefined = this;
    for (let i = at; i < text.length; i++) {
      branch = branch.next.get(text[i] as string);
      if (!branch) return;
      for (const number of branch.numbers) found.add(number);
    }
  }
}
