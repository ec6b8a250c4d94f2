import type { TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

type Props = {
  icon: TablerIcon;
  title: string;
  /** What belongs here and how it gets here. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** A place without content says what belongs there and how to begin. */
export function EmptyState({ icon: Icon, title, children, actions }: Props) {
  return (
    <section className={classes.empty}>
      <Icon size={28} stroke={1.4} aria-hidden className={classes.icon} />
      <h2 className={classes.title}>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
