import { Button, Kbd } from "@mantine/core";
import { IconBan, IconBuilding, IconClock, IconPlus, IconUsers } from "@tabler/icons-react";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DISMISS_REASONS } from "../model/dismiss-reasons.ts";
import { useReadOnly, useScreen } from "../page/review-context.ts";
import classes from "./selection-toolbar.module.css";
import type { SelectionActions } from "./use-selection-actions.ts";

type Props = { pane: RefObject<HTMLElement | null>; actions: SelectionActions };

/** What can be done with the selected words, right above them. */
export function SelectionToolbar({ pane, actions }: Props) {
  const { t } = useTranslation("review");
  const selection = useScreen((screen) => screen.selection);
  const dismissing = useScreen((screen) => screen.panel === "dismiss");
  const focus = useScreen((screen) => screen.focus);
  const readOnly = useReadOnly();
  const bar = useRef<HTMLDivElement>(null);
  const place = usePlace(pane, bar, selection, dismissing);
  if (!selection || readOnly) return null;
  const forTask = focus !== null;
  return (
    <div
      ref={bar}
      className={classes.bar}
      style={place}
      role="toolbar"
      aria-label={t("selection.label")}
      // The words stay selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {dismissing ? (
        <>
          <span className={classes.question}>{t("selection.whyNot")}</span>
          {DISMISS_REASONS.map((reason, index) => (
            <Tool key={reason} keyName={String(index + 1)} onClick={() => actions.dismiss(reason)}>
              {t(`dismiss.${reason}`)}
            </Tool>
          ))}
        </>
      ) : (
        <>
          <Tool keyName="N" icon={<IconPlus size={15} aria-hidden />} onClick={actions.create}>
            {t("selection.create")}
          </Tool>
          {forTask && (
            <>
              <Tool
                keyName="C"
                icon={<IconBuilding size={15} aria-hidden />}
                onClick={() => actions.party("leads")}
              >
                {t("selection.lead")}
              </Tool>
              <Tool
                keyName="P"
                icon={<IconUsers size={15} aria-hidden />}
                onClick={() => actions.party("coordinators")}
              >
                {t("selection.coordinator")}
              </Tool>
              <Tool keyName="H" icon={<IconClock size={15} aria-hidden />} onClick={actions.deadline}>
                {t("selection.deadline")}
              </Tool>
            </>
          )}
          <Tool keyName="X" icon={<IconBan size={15} aria-hidden />} onClick={actions.askWhyNot}>
            {t("selection.dismiss")}
          </Tool>
        </>
      )}
    </div>
  );
}

type ToolProps = { keyName: string; icon?: React.ReactNode; onClick: () => void; children: React.ReactNode };

function Tool({ keyName, icon, onClick, children }: ToolProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      className={classes.tool}
      leftSection={icon}
      onClick={onClick}
    >
      {children}
      <Kbd size="xs" className={classes.key} aria-hidden>
        {keyName}
      </Kbd>
    </Button>
  );
}

/** Above the first selected line, below it when there is no room; within the pane. */
function usePlace(
  pane: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  selection: unknown,
  dismissing: boolean,
): { top: number; left: number } | undefined {
  const [place, setPlace] = useState<{ top: number; left: number }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar's width changes with `dismissing`
  useLayoutEffect(() => {
    const range = selection ? window.getSelection() : null;
    // By touch the toolbar lies at the foot of the screen, where the thumb is.
    if (matchMedia("(pointer: coarse)").matches) return setPlace(undefined);
    if (!range || range.rangeCount === 0 || !pane.current || !bar.current) return;
    const box = range.getRangeAt(0).getBoundingClientRect();
    const frame = pane.current.getBoundingClientRect();
    const own = bar.current.getBoundingClientRect();
    const above = box.top - frame.top - own.height - 8;
    const top = above >= 4 ? above : Math.min(box.bottom - frame.top + 8, frame.height - own.height - 8);
    const left = Math.min(Math.max(8, box.left - frame.left), frame.width - own.width - 8);
    setPlace({ top: top + pane.current.scrollTop, left: Math.max(8, left) });
  }, [selection, dismissing, pane, bar]);
  return place;
}
