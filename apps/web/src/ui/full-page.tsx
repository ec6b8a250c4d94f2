import type { ReactNode } from "react";
import classes from "./full-page.module.css";

/** A page that fills the window below the header and scrolls inside its own panes, such as the review. */
export function FullPage({ children }: { children: ReactNode }) {
  return <div className={classes.full}>{children}</div>;
}
