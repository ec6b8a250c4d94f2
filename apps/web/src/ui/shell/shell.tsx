import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { NAVIGATION } from "../../navigation.ts";
import { usePreferences } from "../preferences.ts";
import { type Shortcut, useShortcutListener, useShortcuts } from "../shortcuts/use-shortcuts.ts";
import { useMe } from "../use-me.ts";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Header } from "./header.tsx";
import { Nav } from "./nav.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { SessionGate } from "./session-gate.tsx";
import classes from "./shell.module.css";

const CommandPalette = lazy(() => import("./command-palette.tsx"));
const ShortcutsHelp = lazy(() => import("./shortcuts-help.tsx"));

type Overlay = "palette" | "help" | null;

/** What stays around every page for somebody signed in. */
export function Shell() {
  const { t } = useTranslation();
  const { navCollapsed } = usePreferences();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const main = useFocusOnNewPage();
  useShortcutListener();
  useEverywhereShortcuts(setOverlay);
  return (
    <div className={classes.shell} data-narrow={navCollapsed || undefined}>
      <a className={classes.skip} href="#noi-dung">
        {t("nav.skip")}
      </a>
      <Header onSearch={() => setOverlay("palette")} onHelp={() => setOverlay("help")} />
      <Nav />
      <main id="noi-dung" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <PhoneBar />
      <ConnectionBanner />
      <SessionGate />
      <Suspense>
        {overlay === "palette" && <CommandPalette onClose={() => setOverlay(null)} />}
        {overlay === "help" && <ShortcutsHelp onClose={() => setOverlay(null)} />}
      </Suspense>
    </div>
  );
}

function useEverywhereShortcuts(open: (overlay: Overlay) => void): void {
  const { t } = useTranslation();
  const router = useRouter();
  const me = useMe();
  const places = NAVIGATION.filter((entry) => !entry.needs || me.may.includes(entry.needs));
  const shortcuts: Shortcut[] = [
    { keys: "Mod+K", label: t("header.search"), run: () => open("palette") },
    { keys: "?", label: t("shortcuts.help"), run: () => open("help") },
    ...places.map((entry) => ({
      keys: `g ${entry.key}`,
      label: t("shortcuts.goTo", { page: t(`nav.${entry.label}`) }),
      run: () => void router.navigate({ to: entry.to }),
    })),
  ];
  useShortcuts(t("shortcuts.everywhere"), shortcuts);
}

/** A new page takes the focus, so that the keyboard and the screen reader start at its top. */
function useFocusOnNewPage() {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        const inside = main.current?.contains(document.activeElement);
        if (pathChanged && fromLocation && !inside) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
}
