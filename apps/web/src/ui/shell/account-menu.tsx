import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { changeLanguage, LANGUAGES, type Language } from "../../i18n/index.ts";
import { useMe } from "../use-me.ts";
import { useSignOut } from "../use-sign-out.ts";
import classes from "./account-menu.module.css";

const THEMES = [
  ["auto", "themeAuto", IconDeviceDesktop],
  ["light", "themeLight", IconSun],
  ["dark", "themeDark", IconMoon],
] as const;

/** Who is signed in, with language, theme and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { person } = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={250} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className="sr-only">{t("header.account")}</span>
          <span className={classes.initials} aria-hidden>
            {initials(person.fullName)}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>{person.fullName}</span>
            <span className={classes.role}>{person.position || t(`role.${person.role}`)}</span>
          </span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t(`role.${person.role}`)}
          {person.unitName && ` · ${person.unitName}`}
        </Menu.Label>
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/cai-dat" leftSection={<IconSettings size={16} aria-hidden />}>
          {t("nav.settings")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t("header.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as typeof colorScheme)}>
      <Menu.Label>{t("header.theme")}</Menu.Label>
      {THEMES.map(([scheme, label, Icon]) => (
        <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={16} aria-hidden />}>
          {t(`header.${label}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function LanguageItems() {
  const { t, i18n } = useTranslation();
  return (
    <Menu.RadioGroup value={i18n.language} onChange={(language) => void changeLanguage(language as Language)}>
      <Menu.Label>{t("header.language")}</Menu.Label>
      {LANGUAGES.map((language) => (
        <Menu.RadioItem key={language} value={language} lang={language}>
          {t(language === "vi" ? "header.vietnamese" : "header.english")}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
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
