import { Kbd } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type Keys, keyCaps, stepsOf } from "./keys.ts";

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut as key caps: [Ctrl] [K], [G] rồi [V]. */
export function KeyHint({ keys }: { keys: Keys }) {
  const { t } = useTranslation();
  const steps = stepsOf(keys);
  return (
    <span style={{ whiteSpace: "nowrap" }}>
      {steps.map((step, index) => (
        <Fragment key={step}>
          {index > 0 && <span className="dimmed"> {t("shortcuts.then")} </span>}
          {keyCaps(step, mac).map((cap) => (
            <Kbd key={cap} size="xs" mx={1}>
              {cap}
            </Kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
