export * from "./audit.ts";
export * from "./common.ts";
export * from "./documents.ts";
export * from "./errors.ts";
export * from "./org.ts";
export * from "./review.ts";
export * from "./session.ts";
export * from "./tasks.ts";
