import { OFFICIAL_FORMATS, type OfficialFormat, type TaskRow } from "@dondoc/contract";
import { Button, Group, Input, Modal, SegmentedControl } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadReminder } from "../../api/official.ts";
import { unitsQuery } from "../../api/org.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { notifyDone } from "../../ui/notify.ts";
import { useMay, useMe } from "../../ui/use-me.ts";
import classes from "./tracking.module.css";

const DayInput = lazy(() => import("../../ui/day-input.tsx"));

/** Which overdue tasks the letter is about: the chosen ones, those of a unit, or all. */
export type About = { tasks?: readonly TaskRow[]; unfit?: number; unitId?: string };

/** Units get a week to answer unless the officer says otherwise. */
const DAYS_TO_ANSWER = 7;

function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Asks until when units shall answer and as what the letter is wanted, then saves it. */
export default function ReminderDialog({ about, onClose }: { about: About; onClose: () => void }) {
  const { t } = useTranslation(["tracking", "common"]);
  const { today } = useMe();
  // The rows change while the list loads again; the letter is about those it was asked for.
  const [asked] = useState(about);
  const [replyBy, setReplyBy] = useState<string | null>(daysAfter(today, DAYS_TO_ANSWER));
  const [format, setFormat] = useState<OfficialFormat>("docx");
  const [missing, setMissing] = useState(false);
  const write = useMutation({
    mutationFn: (day: string) =>
      downloadReminder({
        format,
        replyBy: day,
        ...(asked.tasks && { taskIds: asked.tasks.map(({ id }) => id) }),
        ...(asked.unitId && { unitId: asked.unitId }),
      }),
    onSuccess: (name) => {
      notifyDone(t("reminder.done", { name }));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("reminder.title")}
      closeButtonProps={{ "aria-label": t("common:action.close") }}
    >
      <form
        className={classes.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(replyBy === null);
          if (replyBy !== null) write.mutate(replyBy);
        }}
      >
        <What about={asked} />
        <Suspense>
          <DayInput
            label={t("reminder.replyBy")}
            value={replyBy}
            onChange={setReplyBy}
            minDate={today}
            required
            error={missing && replyBy === null ? t("common:state.required") : null}
          />
        </Suspense>
        <Input.Wrapper label={t("reminder.format")} labelElement="div">
          <SegmentedControl
            aria-label={t("reminder.format")}
            fullWidth
            value={format}
            onChange={setFormat}
            data={OFFICIAL_FORMATS.map((value) => ({ value, label: t(`reminder.${value}`) }))}
          />
        </Input.Wrapper>
        <Draft />
        {write.error && <ErrorPanel error={write.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={write.isPending} data-autofocus>
            {t("reminder.do")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function What({ about: { tasks, unfit = 0, unitId } }: { about: About }) {
  const { t } = useTranslation("tracking");
  const name = useQuery(unitsQuery).data?.find((unit) => unit.id === unitId)?.name ?? "…";
  if (tasks) {
    return (
      <>
        <p>{t("reminder.textChosen", { count: tasks.length })}</p>
        {unfit > 0 && <p className={classes.notice}>{t("reminder.unfit", { count: unfit })}</p>}
      </>
    );
  }
  return <p>{unitId ? t("reminder.textUnit", { name }) : t("reminder.textAll")}</p>;
}

/** What is still open in the file, and where its head comes from. */
function Draft() {
  const { t } = useTranslation("tracking");
  const mayChange = useMay("letterhead.manage");
  return (
    <p className="dimmed">
      {t("reminder.draft")}{" "}
      {mayChange ? (
        <Link to="/cai-dat" hash="tieu-de">
          {t("reminder.letterhead")}
        </Link>
      ) : (
        t("reminder.letterhead")
      )}
      .
    </p>
  );
}
