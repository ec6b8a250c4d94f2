import { Button } from "@mantine/core";
import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { pageImageAddress } from "../../../api/documents.ts";
import { Gap, Part, TaskHighlight } from "./highlights.tsx";
import type { PageMarks } from "./page-marks.ts";
import { imageWidth, type PlacedPage } from "./page-sizes.ts";
import classes from "./page-view.module.css";

type Props = {
  documentId: string;
  place: PlacedPage;
  marks: PageMarks | null;
  mayLoad: boolean;
  onLoaded: (page: number) => void;
  onText: (span: { start: number; end: number }) => void;
};

/** One page: its image, and over it everything that the review knows of its words. */
export const PageSheet = memo(function PageSheet(props: Props) {
  const { documentId, place, marks, mayLoad, onLoaded, onText } = props;
  const { page, top, width, height, scale } = place;
  return (
    <div className={classes.sheet} style={{ top, width, height }} data-page={page}>
      <PageImage documentId={documentId} place={place} mayLoad={mayLoad} onLoaded={onLoaded} />
      {marks?.parts.map((part) => (
        <Part key={`${part.kind} ${part.boxes[0]?.start} ${part.of[0] ?? ""}`} part={part} scale={scale} />
      ))}
      {marks?.gaps.map((gap) => (
        <Gap key={gap.boxes[0]?.start} gap={gap} scale={scale} onText={onText} />
      ))}
      {marks?.tasks.map((task) => (
        <TaskHighlight key={task.id} task={task} scale={scale} margin={place.margin} />
      ))}
    </div>
  );
});

/** The image; an image that did not come says so and can be asked for again. */
function PageImage({ documentId, place, mayLoad, onLoaded }: Omit<Props, "marks" | "onText">) {
  const { t } = useTranslation("review");
  const { page, width } = place;
  const image = useRef<HTMLImageElement>(null);
  const [failed, setFailed] = useState(0);
  const [tries, setTries] = useState(0);
  const started = useStarted(mayLoad);
  const address = pageImageAddress(documentId, page, imageWidth(width, window.devicePixelRatio));
  useEffect(() => {
    const element = image.current;
    // A page that is scrolled past takes its request back.
    return () => element?.removeAttribute("src");
  }, []);
  // By hand, because React would not ask again for what it was not told has been taken back.
  useLayoutEffect(() => {
    const element = image.current;
    if (element && started && element.getAttribute("src") !== address) element.src = address;
  });
  if (failed > tries)
    return (
      <div className={classes.missing} role="alert">
        <p>{t("pages.failed", { page })}</p>
        <Button size="compact-sm" variant="default" onClick={() => setTries(failed)}>
          {t("pages.again")}
        </Button>
      </div>
    );
  return (
    <img
      ref={image}
      key={tries}
      className={classes.image}
      alt={t("pages.page", { page })}
      decoding="async"
      draggable={false}
      onLoad={() => onLoaded(page)}
      onError={() => {
        setFailed(tries + 1);
        onLoaded(page);
      }}
    />
  );
}

/** True from the first time on that it may. */
function useStarted(may: boolean): boolean {
  const [started, setStarted] = useState(may);
  if (may && !started) setStarted(true);
  return started || may;
}
