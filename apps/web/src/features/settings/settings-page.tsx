import { SegmentedControl, Switch, useMantineColorScheme } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { changeLanguage, LANGUAGES, type Language } from "../../i18n/index.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { setPreferences, usePreferences } from "../../ui/preferences.ts";
import { useMay, useMe } from "../../ui/use-me.ts";
import { OwnSessions } from "./own-sessions.tsx";
import { PasswordForm } from "./password-form.tsx";
import classes from "./settings.module.css";

const LetterheadForm = lazy(() => import("./letterhead-form.tsx"));

/** What a person sets for themselves; for those who may, the letterhead of the authority as well. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const { demo } = useMe();
  const mayLetterhead = useMay("letterhead.manage");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className={classes.sections}>
        <Section title={t("look")}>
          <Look />
        </Section>
        <Section title={t("keys")}>
          <Keys />
        </Section>
        <Section title={t("password")} hint={demo ? t("passwordDemo") : t("passwordHint")}>
          {!demo && <PasswordForm />}
        </Section>
        <Section title={t("sessions")} hint={t("sessionsHint")}>
          <OwnSessions />
        </Section>
        {mayLetterhead && (
          <Section id="tieu-de" title={t("letterhead.title")} hint={t("letterhead.hint")}>
            <Suspense>
              <LetterheadForm />
            </Suspense>
          </Section>
        )}
      </div>
    </>
  );
}

type SectionProps = { id?: string; title: string; hint?: string; children: ReactNode };

function Section({ id, title, hint, children }: SectionProps) {
  return (
    <section className={classes.section} id={id}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  );
}

function Look() {
  const { t, i18n } = useTranslation(["settings", "common"]);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <fieldset className={classes.choice}>
        <legend>{t("theme")}</legend>
        <SegmentedControl
          value={colorScheme}
          onChange={setColorScheme}
          data={[
            { value: "auto", label: t("themeAuto") },
            { value: "light", label: t("themeLight") },
            { value: "dark", label: t("themeDark") },
          ]}
        />
      </fieldset>
      <fieldset className={classes.choice}>
        <legend>{t("language")}</legend>
        <SegmentedControl
          value={i18n.language as Language}
          onChange={(language) => void changeLanguage(language)}
          data={LANGUAGES.map((value) => ({
            value,
            label: t(value === "vi" ? "common:header.vietnamese" : "common:header.english"),
          }))}
        />
      </fieldset>
    </div>
  );
}

function Keys() {
  const { t } = useTranslation();
  const { singleKeys } = usePreferences();
  return (
    <Switch
      checked={singleKeys}
      onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
      label={t("shortcuts.single")}
      description={t("shortcuts.singleHint")}
    />
  );
}
