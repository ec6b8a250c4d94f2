import { hashOfWords, plainWords } from "../source/plain-words.ts";
import type { DirectiveTask } from "../types.ts";

/** Orders by their words and owners, compared without case and punctuation. */
export class KnownOrders {
  /** By a hash: only orders of the same hash are compared word by word. */
  private readonly byHash = new Map<number, DirectiveTask[]>();
  private readonly words: (task: DirectiveTask) => string;

  /** @param words which words of an order count */
  constructor(words: (task: DirectiveTask) => string) {
    this.words = words;
  }

  /** The first order with the same words and owners; undefined, and kept, when there is none. */
  firstLike(task: DirectiveTask): DirectiveTask | undefined {
    const hash = this.hashOf(task);
    const alike = this.byHash.get(hash);
    const known = alike?.find((other) => this.isSame(task, other));
    if (known) return known;
    if (alike) alike.push(task);
    else this.byHash.set(hash, [task]);
    return undefined;
  }

  private hashOf(task: DirectiveTask): number {
    let { a } = hashOfWords(this.words(task), plainWords);
    for (const { name } of task.leads) a = Math.imul(a, 31) ^ hashOfWords(name, plainWords).a;
    return a;
  }

  private isSame(one: DirectiveTask, other: DirectiveTask): boolean {
    return (
      one.leads.length === other.leads.length &&
      isSameText(this.words(one), this.words(other)) &&
      one.leads.every(({ name }, i) => isSameText(name, other.leads[i]?.name ?? ""))
    );
  }
}

function isSameText(one: string, other: string): boolean {
  return one === other || plainWords(one) === plainWords(other);
}
