import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { changeLanguage, LANGUAGES } from "../i18n/index.ts";
import classes from "./outside-page.module.css";
import { Mark } from "./shell/mark.tsx";

type Props = { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode };

/** The frame of pages before the door: sign-in and set-up. */
export function OutsidePage({ title, lead, wide, children }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.page}>
      <title>{`${title} · ${t("product")}`}</title>
      <header className={classes.top}>
        <span className={classes.brand}>
          <Mark size={28} /> {t("product")}
        </span>
        <span className={classes.languages}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              className={classes.language}
              aria-pressed={i18n.language === language}
              onClick={() => void changeLanguage(language)}
            >
              {t(language === "vi" ? "header.vietnamese" : "header.english")}
            </button>
          ))}
        </span>
      </header>
      <main id="noi-dung" className={classes.main} data-wide={wide || undefined}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
