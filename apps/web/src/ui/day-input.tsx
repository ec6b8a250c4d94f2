import "@mantine/dates/styles.css";
import { DateInput, DatesProvider } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import "dayjs/locale/vi.js";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { parseDay } from "./format.ts";

dayjs.extend(customParseFormat);

type Props = {
  label: string;
  /** ISO day or null. */
  value: string | null;
  /**
   * Called as soon as what is typed is a day. "31/12/20" is one on the way to "31/12/2030", so whoever
   * acts on it at once must wait for `onLeave` while `typing`.
   */
  onChange: (day: string | null, typing: boolean) => void;
  /** The typed day is complete: Enter, or the field was left. */
  onLeave?: (by: "enter" | "blur") => void;
  description?: string;
  error?: string | null;
  required?: boolean;
  minDate?: string;
  autoFocus?: boolean;
};

/** A day as dd/MM/yyyy, typed ("1/8/26") or picked in a calendar whose week starts on Monday. Load it lazily. */
export default function DayInput({ label, value, onChange, onLeave, error, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  // A day that is clicked in the calendar comes without a key.
  const typing = useRef(false);
  const leave = (by: "enter" | "blur") => {
    typing.current = false;
    onLeave?.(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !onLeave) typing.current = true;
    else {
      event.preventDefault();
      leave("enter");
    }
  };
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DateInput
        label={label}
        value={value}
        onChange={(day) => onChange(day, typing.current)}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          typing.current = false;
        }}
        // What is typed takes the place of the day that stood there.
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => leave("blur")}
        valueFormat="DD/MM/YYYY"
        dateParser={parseDay}
        placeholder={t("date.placeholder")}
        error={error ?? undefined}
        clearable
        clearButtonProps={{ "aria-label": t("date.clear") }}
        {...rest}
      />
    </DatesProvider>
  );
}
