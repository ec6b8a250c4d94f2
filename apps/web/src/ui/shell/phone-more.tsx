import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { NavEntry } from "../../navigation.ts";
import classes from "./phone-bar.module.css";

type Props = { places: readonly NavEntry[]; onClose: () => void };

/** The places that do not fit into the bottom bar. */
export default function PhoneMore({ places, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size={`${places.length * 3 + 5}rem`}
      title={t("nav.more")}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <ul className={classes.list}>
        {places.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} className={classes.row} onClick={onClose}>
              <entry.icon size={20} stroke={1.6} aria-hidden />
              {t(`nav.${entry.label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
