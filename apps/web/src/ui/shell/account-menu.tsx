import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconLogout, IconMoon, IconSettings, IconSun } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { changeLanguage, LANGUAGES, type Language } from "../../i18n/index.ts";
import { useMe } from "../use-me.ts";
import { useSignOut } from "../use-sign-out.ts";
import { AccountButton } from "./account-button.tsx";

const THEMES = [
  ["auto", "themeAuto", IconDeviceDesktop],
  ["light", "themeLight", IconSun],
  ["dark", "themeDark", IconMoon],
] as const;

/** Language, theme and the way out; opens at once, because a press on the button asked for it. */
export default function AccountMenu() {
  const { t } = useTranslation();
  const { person } = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={250} withinPortal={false} defaultOpened>
      <Menu.Target>
        <AccountButton />
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
