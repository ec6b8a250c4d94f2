import { lazy, Suspense, useState } from "react";
import { AccountButton } from "./account-button.tsx";

const loadMenu = () => import("./account-menu.tsx");
const AccountMenu = lazy(loadMenu);

/** The account's button; its menu comes when somebody reaches for it. */
export function Account() {
  const [asked, setAsked] = useState(false);
  const button = (
    <AccountButton
      aria-expanded={false}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
      onClick={() => setAsked(true)}
    />
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  );
}
