import { type Block, tidy } from "../blocks/block.ts";
import { RunText } from "../blocks/run-text.ts";
import { type RowShape, TableBuilder } from "../blocks/table-builder.ts";

/** A row of a table as it is being defined. */
export type RowDefinition = {
  left: number;
  rights: number[];
  continues: Set<number>;
  joined: Set<number>;
  bordered: boolean;
  /** The border being described is that of a cell or row, not of a paragraph. */
  drawing: boolean;
};

/** A row that nothing is known of yet. */
export const newRow = (): RowDefinition => ({
  left: 0,
  rights: [],
  continues: new Set(),
  joined: new Set(),
  bordered: false,
  drawing: false,
});

/** What was read of one flow of text: the body, a note, a text box, a running head. */
export class RtfStory {
  runs = new RunText();
  /** The number of the paragraph, as the writing program showed it. */
  label = "";
  inTable = false;
  /** Tables around the paragraph, as far as it says. */
  depth = 0;
  row = newRow();
  readonly #tables = new TableBuilder();
  readonly #boxes: Block[] = [];

  /** A new paragraph begins without the properties of the one before. */
  resetParagraph(): void {
    this.inTable = false;
    this.depth = 0;
  }

  /** Keeps a text box for the paragraph that holds it. */
  addBox(blocks: readonly Block[]): void {
    for (const block of blocks) this.#boxes.push(block);
  }

  /** The paragraph is over; a mark that was deleted in tracked changes joins it with the next one. */
  endParagraph(markDeleted = false, depth = this.#depthNow()): void {
    for (const box of this.#boxes.splice(0)) this.#tables.add(box, depth);
    const words = tidy(this.runs.finish());
    this.runs = new RunText();
    const text = words === "" ? "" : this.label + words;
    this.label = "";
    this.#tables.add({ kind: "paragraph", text, runsOn: markDeleted }, depth);
  }

  /** The cell is over, in the outermost table or in the innermost. */
  endCell(inner: boolean): void {
    const depth = inner ? Math.max(2, this.depth) : 1;
    this.endParagraph(false, depth);
    this.#tables.endCell(depth);
  }

  /** The row is over; it looks as last defined. */
  endRow(inner: boolean): void {
    const { left, rights, continues, joined, bordered } = this.row;
    const shape: RowShape = { edges: [left, ...rights], continues, joined, bordered };
    this.#tables.endRow(inner ? Math.max(2, this.depth) : 1, shape);
  }

  /** Everything that was read. */
  finish(): Block[] {
    this.endParagraph(false, 0);
    return this.#tables.finish();
  }

  #depthNow(): number {
    return this.inTable ? Math.max(1, this.depth) : this.depth;
  }
}
