import { memo } from "react";
import type { Block, TableBlock, TextBlock } from "../text/blocks.ts";
import type { Emphasis } from "../text/emphasis.ts";
import type { Mark } from "../text/marks.ts";
import { distribute, segmentsOf } from "../text/segments.ts";
import type { Span } from "../text/span.ts";
import classes from "./document.module.css";
import { SegmentView } from "./segment-view.tsx";

type Props = {
  text: string;
  block: Block;
  marks: readonly Mark[];
  emphasis: Emphasis;
  rank: 3 | 4 | 5 | 6 | null;
};

/** One paragraph, heading or table of the document. `rank` is the heading's level on the page (3-6). */
export const BlockView = memo(function BlockView(props: Props) {
  const { block } = props;
  if (block.kind === "page") return <hr className={classes.page} />;
  if (block.kind === "table") return <TableView {...props} block={block} />;
  return <ParagraphView {...props} block={block} />;
});

function ParagraphView({ text, block, marks, emphasis, rank }: Props & { block: TextBlock }) {
  const words = <Words text={text} stretch={block} marks={marks} emphasis={emphasis} />;
  if (block.kind === "heading" && rank !== null) {
    const Heading = `h${rank}` as const;
    return (
      <Heading className={classes.heading} data-level={block.level}>
        {words}
      </Heading>
    );
  }
  return (
    <p className={classes[block.kind]} data-level={block.level}>
      {words}
    </p>
  );
}

function TableView({ text, block, marks, emphasis }: Props & { block: TableBlock }) {
  const shares = distribute(block.rows.flat(), marks);
  let at = 0;
  const rows = block.rows.map((cells) => cells.map((cell) => ({ cell, marks: shares[at++] ?? [] })));
  return (
    <div className={classes.scroll}>
      <table
        className={block.ruled ? classes.ruled : classes.columns}
        role={block.ruled ? undefined : "presentation"}
      >
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]?.cell.start ?? block.start}>
              {cells.map(({ cell, marks: own }) => (
                <td key={cell.start}>
                  <Words text={text} stretch={cell} marks={own} emphasis={emphasis} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type WordsProps = { text: string; stretch: Span; marks: readonly Mark[]; emphasis: Emphasis };

function Words({ text, stretch, marks, emphasis }: WordsProps) {
  return segmentsOf(stretch, marks, emphasis).map((segment) => (
    <SegmentView key={segment.start} text={text} segment={segment} />
  ));
}
