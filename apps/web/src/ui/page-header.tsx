import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./page-header.module.css";

type Props = {
  /** The page's heading, and the title of the browser's tab. */
  title: string;
  /** One line under the heading, or a row of facts. */
  description?: ReactNode;
  /** Buttons on the right; below the heading on a phone. */
  actions?: ReactNode;
  /** Above the heading: where this page belongs. */
  trail?: ReactNode;
};

/** The head of every page: exactly one h1, the tab's title, the page's main actions. */
export function PageHeader({ title, description, actions, trail }: Props) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <title>{`${title} · ${t("product")}`}</title>
      <div className={classes.words}>
        {trail && <div className={classes.trail}>{trail}</div>}
        <Title order={1}>{title}</Title>
        {description && <div className={classes.description}>{description}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
