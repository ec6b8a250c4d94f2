import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../use-me.ts";
import classes from "./account-menu.module.css";

/** Who is signed in; opens the account's menu. */
export function AccountButton(props: ComponentPropsWithRef<"button">) {
  const { t } = useTranslation();
  const { person } = useMe();
  return (
    <UnstyledButton aria-haspopup="menu" {...props} className={classes.target}>
      <span className="sr-only">{t("header.account")}</span>
      <span className={classes.initials} aria-hidden>
        {initials(person.fullName)}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{person.fullName}</span>
        <span className={classes.role}>{person.position || t(`role.${person.role}`)}</span>
      </span>
      <IconChevronDown size={14} className={classes.chevron} aria-hidden />
    </UnstyledButton>
  );
}

/** "Nguyễn Thị Hoa" → "TH": the last two words, because the family name tells least. */
function initials(fullName: string): string {
  return fullName
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
