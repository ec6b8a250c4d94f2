import type { ReadingProgress } from "@dondoc/contract";
import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** How far the reading of a document is, in words: "Đang đọc trang 3/120". */
export function ReadingWords({ reading }: { reading: ReadingProgress }) {
  const { t } = useTranslation();
  const { stage, page, pages } = reading;
  const counted = page !== null && pages !== null && (stage === "text" || stage === "ocr");
  return (
    <span className="tabular">
      {counted ? t(`readingPage.${stage}`, { page, pages }) : t(`readingStage.${stage}`)}
    </span>
  );
}

/** The same as a bar: its length where pages are counted, moving where they are not, still while it waits. */
export function ReadingBar({ reading, size = "sm" }: { reading: ReadingProgress; size?: "xs" | "sm" }) {
  const { t } = useTranslation();
  const { stage, page, pages } = reading;
  const value = page !== null && pages ? (page / pages) * 100 : stage === "waiting" ? 0 : 100;
  return (
    <Progress
      value={value}
      size={size}
      animated={stage !== "waiting" && page === null}
      aria-label={t("documentState.reading")}
    />
  );
}
