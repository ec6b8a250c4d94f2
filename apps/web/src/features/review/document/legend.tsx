import { useTranslation } from "react-i18next";
import markClasses from "./document.module.css";
import classes from "./text-pane.module.css";

const PARTS = ["lead", "coordinator", "deadline", "citation", "gap"] as const;

/** What each line under the words means. @param doubtful the document was read from pictures */
export function Legend({ doubtful }: { doubtful: boolean }) {
  const { t } = useTranslation("review");
  return (
    <ul className={classes.legend} aria-label={t("legend.label")}>
      {[...PARTS, ...(doubtful ? (["doubtful"] as const) : [])].map((part) => (
        <li key={part}>
          <span className={markClasses[part]} data-legend="">
            {t(`legend.${part}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
