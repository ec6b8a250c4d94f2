import type audit from "./vi/audit.json";
import type batches from "./vi/batches.json";
import type common from "./vi/common.json";
import type documents from "./vi/documents.json";
import type org from "./vi/org.json";
import type review from "./vi/review.json";
import type session from "./vi/session.json";
import type settings from "./vi/settings.json";
import type setup from "./vi/setup.json";
import type tracking from "./vi/tracking.json";

/** One line per feature; gives `t()` its keys. Files: `vi/<feature>.json`, `en/<feature>.json`, same keys. */
export type Resources = {
  common: typeof common;
  audit: typeof audit;
  batches: typeof batches;
  documents: typeof documents;
  org: typeof org;
  review: typeof review;
  session: typeof session;
  settings: typeof settings;
  setup: typeof setup;
  tracking: typeof tracking;
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Resources;
  }
}
