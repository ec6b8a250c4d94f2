export { checkServer } from "./check-server.ts";
export { DATABASE_ERRORS, DatabaseError, type DatabaseErrorCode } from "./errors.ts";
export type { Connection } from "./provision.ts";
export {
  type EmbeddedOptions,
  type EmbeddedPostgres,
  type SupervisorLog,
  startEmbeddedPostgres,
} from "./supervisor.ts";
