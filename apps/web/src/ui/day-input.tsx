import "@mantine/dates/styles.css";
import { DateInput, DatesProvider } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import "dayjs/locale/vi.js";
import { useTranslation } from "react-i18next";
import { parseDay } from "./format.ts";

dayjs.extend(customParseFormat);

type Props = {
  label: string;
  /** ISO day or null. */
  value: string | null;
  onChange: (day: string | null) => void;
  description?: string;
  error?: string | null;
  required?: boolean;
  minDate?: string;
  autoFocus?: boolean;
};

/** A day as dd/MM/yyyy, typed ("1/8/26") or picked in a calendar whose week starts on Monday. Load it lazily. */
export default function DayInput({ label, value, onChange, error, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DateInput
        label={label}
        value={value}
        onChange={onChange}
        valueFormat="DD/MM/YYYY"
        dateParser={parseDay}
        placeholder={t("date.placeholder")}
        error={error ?? undefined}
        clearable
        {...rest}
      />
    </DatesProvider>
  );
}
