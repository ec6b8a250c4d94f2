import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Resources } from "./resources.ts";
import common from "./vi/common.json";

/** Vietnamese is the language of the work; English is a courtesy. */
export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Namespace = keyof Resources;

const STORED = "dondoc.language";
const files = import.meta.glob<{ default: Record<string, unknown> }>(["./*/*.json", "!./vi/common.json"]);

function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

/** Starts the messages: the common Vietnamese ones are in the first load, a feature's come with its page. */
export async function startMessages(): Promise<void> {
  const language = storedLanguage();
  await i18next
    .use({
      type: "backend" as const,
      init: () => {},
      read: (lng: string, ns: string, done: (error: unknown, data: unknown) => void) => {
        const load = files[`./${lng}/${ns}.json`];
        if (!load) return done(new Error(`No messages ${lng}/${ns}`), null);
        load().then(
          (module) => done(null, module.default),
          (error) => done(error, null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: "vi",
      supportedLngs: [...LANGUAGES],
      ns: ["common"],
      defaultNS: "common",
      resources: { vi: { common } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = language;
}

/** Changes the language of the page and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
