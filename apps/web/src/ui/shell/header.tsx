import { Kbd, UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../use-me.ts";
import { Account } from "./account.tsx";
import classes from "./header.module.css";
import { Mark } from "./mark.tsx";

type Props = { onSearch: () => void; onHelp: () => void };
const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The bar on top: whose installation it is, the search, who I am. */
export function Header({ onSearch, onHelp }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand}>
        <Mark />
        <span className={classes.product}>{t("product")}</span>
      </Link>
      <span className={classes.authority} title={me.authority.name}>
        <span className={classes.inFull}>{me.authority.name}</span>
        <span className={classes.short} aria-hidden>
          {abbreviate(me.authority.name)}
        </span>
      </span>
      {me.demo && (
        <span className={classes.demo} title={t("header.demoHint")}>
          {t("header.demo")}
        </span>
      )}
      <UnstyledButton className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchWords}>{t("header.search")}</span>
        <Kbd size="xs" className={classes.searchKey} aria-hidden>
          {mac ? "⌘ K" : "Ctrl K"}
        </Kbd>
      </UnstyledButton>
      <UnstyledButton
        className={classes.help}
        onClick={onHelp}
        aria-label={t("header.shortcuts")}
        title={`${t("header.shortcuts")} (?)`}
      >
        <IconKeyboard size={20} stroke={1.6} aria-hidden />
      </UnstyledButton>
      <Account />
    </header>
  );
}

/** "Ủy ban nhân dân tỉnh Sơn Hà" → "UBND tỉnh Sơn Hà", the abbreviation everybody writes (also "Uỷ ban"). */
const abbreviate = (name: string): string => name.replace(/^(ủy|uỷ) ban nhân dân\b/iu, "UBND");
