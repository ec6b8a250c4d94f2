import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import {
  IconCheck,
  IconChevronDown,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { changeLanguage, LANGUAGES } from "../../i18n/index.ts";
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
    <Menu position="bottom-end" width={250} withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={t("header.account", { name: person.fullName })}
        >
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
        <div className={classes.who}>
          <div className={classes.name}>{person.fullName}</div>
          <div className="dimmed">
            {t(`role.${person.role}`)}
            {person.unitName && ` · ${person.unitName}`}
          </div>
        </div>
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
    <>
      <Menu.Label>{t("header.theme")}</Menu.Label>
      {THEMES.map(([scheme, label, Icon]) => (
        <Menu.Item
          key={scheme}
          closeMenuOnClick={false}
          role="menuitemradio"
          aria-checked={colorScheme === scheme}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={colorScheme === scheme && <IconCheck size={16} aria-hidden />}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`header.${label}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function LanguageItems() {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Menu.Label>{t("header.language")}</Menu.Label>
      {LANGUAGES.map((language) => (
        <Menu.Item
          key={language}
          closeMenuOnClick={false}
          role="menuitemradio"
          aria-checked={i18n.language === language}
          lang={language}
          rightSection={i18n.language === language && <IconCheck size={16} aria-hidden />}
          onClick={() => void changeLanguage(language)}
        >
          {t(language === "vi" ? "header.vietnamese" : "header.english")}
        </Menu.Item>
      ))}
    </>
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
