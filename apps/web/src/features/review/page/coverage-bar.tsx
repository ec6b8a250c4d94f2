import { type RefObject, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../../ui/format.ts";
import { type BarPiece, measureCoverage, nextGap } from "../text/coverage.ts";
import type { Span } from "../text/span.ts";
import classes from "./coverage-bar.module.css";
import { useReview, useScreen, useSnapshot } from "./review-context.ts";
import { inText } from "./text-caret.ts";

type Props = { sentences: readonly Span[]; root: RefObject<HTMLElement | null> };

/** How much of the directive part is accounted for: a map of it, to press, and the way to what is missing. */
export function CoverageBar({ sentences, root }: Props) {
  const { t } = useTranslation("review");
  const { commands, screen } = useReview();
  const view = useDeferredValue(useSnapshot((snapshot) => snapshot.view));
  const { coverage, proposals, marks } = view;
  const meter = useMemo(() => measureCoverage({ coverage, proposals, marks }), [coverage, proposals, marks]);
  const open = useMemo(
    () => sentences.filter((one) => meter.gaps.some((gap) => gap.start < one.end && one.start < gap.end)),
    [sentences, meter],
  );
  const toGap = () => {
    const gap = nextGap(open, screen.snapshot().selection?.start ?? -1);
    if (gap) inText(screen, root, gap);
  };
  return (
    <div className={classes.bar}>
      <span className={classes.words}>
        {t("coverage.share", { share: formatShare(floorShare(meter.share)) })}
      </span>
      <div
        className={classes.track}
        role="img"
        aria-label={t("coverage.label", { share: formatShare(floorShare(meter.share)) })}
      >
        {meter.pieces.map(({ from, width, is, offset, id }) => (
          // The map is a shortcut for the pointer; every piece is reached by J, K and G C.
          <span
            key={`${offset} ${id}`}
            className={classes.piece}
            data-is={is}
            style={{ insetInlineStart: `${from * 100}%`, width: `${width * 100}%` }}
            onPointerDown={() => (id ? commands.focus(id) : toGap())}
          />
        ))}
        <Here pieces={meter.pieces} />
      </div>
      {open.length > 0 ? (
        <button type="button" className={classes.gaps} onClick={toGap}>
          {t("coverage.gaps", { count: open.length })}
        </button>
      ) : (
        <span className={classes.full}>{t("coverage.full")}</span>
      )}
    </div>
  );
}

/** 99,96 % is not 100 %: the share is never rounded up to whole. */
const floorShare = (share: number): number => Math.floor(share * 1000) / 1000;

/** Where the proposal in focus stands on the map. */
function Here({ pieces }: { pieces: readonly BarPiece[] }) {
  const focus = useScreen((state) => state.focus);
  const piece = pieces.find(({ id }) => id === focus);
  return piece ? (
    <span className={classes.here} style={{ insetInlineStart: `${piece.from * 100}%` }} />
  ) : null;
}
