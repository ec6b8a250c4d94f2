import { UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlaces } from "./nav.tsx";
import classes from "./phone-bar.module.css";

const PhoneMore = lazy(() => import("./phone-more.tsx"));

/** On a phone the navigation lies under the thumb; what does not fit is under "Thêm". */
export function PhoneBar() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const places = usePlaces();
  const first = places.filter((entry) => entry.phone);
  const rest = places.filter((entry) => !entry.phone);
  return (
    <>
      <nav className={classes.bar} aria-label={t("nav.label")}>
        {first.map((entry) => (
          <Link
            key={entry.to}
            to={entry.to}
            className={classes.place}
            activeOptions={{ exact: entry.to === "/", includeSearch: false }}
            activeProps={{ "data-active": true, "aria-current": "page" }}
          >
            <entry.icon size={22} stroke={1.6} aria-hidden />
            {t(`nav.${entry.label}`)}
          </Link>
        ))}
        <UnstyledButton className={classes.place} onClick={() => setOpen(true)} aria-haspopup="dialog">
          <IconDots size={22} stroke={1.6} aria-hidden />
          {t("nav.more")}
        </UnstyledButton>
      </nav>
      <Suspense>{open && <PhoneMore places={rest} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
