import { UnstyledButton } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NAVIGATION, type NavEntry } from "../../navigation.ts";
import { setPreferences, usePreferences } from "../preferences.ts";
import { useMe } from "../use-me.ts";
import classes from "./nav.module.css";

/** The places this person may go to. */
export function usePlaces(): readonly NavEntry[] {
  const { may } = useMe();
  return NAVIGATION.filter((entry) => !entry.needs || may.includes(entry.needs));
}

/** The navigation on the left; folds to its icons. */
export function Nav() {
  const { t } = useTranslation();
  const { navCollapsed } = usePreferences();
  const places = usePlaces();
  const Fold = navCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = t(navCollapsed ? "nav.expand" : "nav.collapse");
  return (
    <nav className={classes.nav} aria-label={t("nav.label")} data-narrow={navCollapsed || undefined}>
      {(["work", "manage"] as const).map((group) => (
        <ul key={group} className={classes.list} aria-label={t(`nav.${group}`)}>
          {places
            .filter((entry) => entry.group === group)
            .map((entry) => (
              <li key={entry.to}>
                <Place entry={entry} narrow={navCollapsed} />
              </li>
            ))}
        </ul>
      ))}
      <UnstyledButton
        className={classes.fold}
        aria-label={foldLabel}
        title={navCollapsed ? foldLabel : undefined}
        onClick={() => setPreferences({ navCollapsed: !navCollapsed })}
      >
        <Fold size={18} stroke={1.6} aria-hidden />
        {!navCollapsed && foldLabel}
      </UnstyledButton>
    </nav>
  );
}

function Place({ entry, narrow }: { entry: NavEntry; narrow: boolean }) {
  const { t } = useTranslation();
  const label = t(`nav.${entry.label}`);
  return (
    <Link
      to={entry.to}
      className={classes.place}
      activeOptions={{ exact: entry.to === "/", includeSearch: false }}
      activeProps={{ "data-active": true, "aria-current": "page" }}
      aria-label={narrow ? label : undefined}
      title={narrow ? label : undefined}
    >
      <entry.icon size={18} stroke={1.6} aria-hidden />
      {!narrow && <span>{label}</span>}
    </Link>
  );
}
