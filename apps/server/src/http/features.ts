import { registerAuditRoutes } from "../audit/audit.routes.ts";
import { registerBatchRoutes } from "../batches/batch.routes.ts";
import { registerBatchUploadRoutes } from "../batches/batch-upload.routes.ts";
import { registerDocumentRoutes } from "../documents/document.routes.ts";
import { registerDocumentEventRoutes } from "../documents/document-events.routes.ts";
import { registerDocumentPageRoutes } from "../documents/document-pages.routes.ts";
import { registerSheetRoutes } from "../documents/sheet.routes.ts";
import { registerUploadRoutes } from "../documents/upload.routes.ts";
import { registerOfficialRoutes } from "../official/official.routes.ts";
import { registerDirectoryRoutes } from "../org/directory.routes.ts";
import { registerGroupRoutes } from "../org/group.routes.ts";
import { registerLetterheadRoutes } from "../org/letterhead.routes.ts";
import { registerPersonRoutes } from "../org/person.routes.ts";
import { registerUnitRoutes } from "../org/unit.routes.ts";
import { registerReviewRoutes } from "../review/review.routes.ts";
import { registerDemoSessionRoutes } from "../session/demo-session.routes.ts";
import { registerSessionRoutes } from "../session/session.routes.ts";
import { registerSetupRoutes } from "../setup/setup.routes.ts";
import { registerTaskExportRoutes } from "../tracking/export/export.routes.ts";
import { registerTaskRoutes } from "../tracking/task.routes.ts";
import { registerTaskEventRoutes } from "../tracking/task-events.routes.ts";
import type { App } from "./app.ts";
import type { Deps } from "./deps.ts";

/** Every feature's routes, under `/api/v1`. A new feature adds its line here and its policy in `policies.ts`. */
export const FEATURES: readonly ((app: App, deps: Deps) => void)[] = [
  registerSetupRoutes,
  registerSessionRoutes,
  registerDemoSessionRoutes,
  registerUnitRoutes,
  registerGroupRoutes,
  registerPersonRoutes,
  registerDirectoryRoutes,
  registerLetterheadRoutes,
  registerDocumentRoutes,
  registerDocumentPageRoutes,
  registerUploadRoutes,
  registerBatchRoutes,
  registerBatchUploadRoutes,
  registerSheetRoutes,
  registerDocumentEventRoutes,
  registerReviewRoutes,
  registerTaskRoutes,
  registerTaskEventRoutes,
  registerOfficialRoutes,
  registerTaskExportRoutes,
  registerAuditRoutes,
];
