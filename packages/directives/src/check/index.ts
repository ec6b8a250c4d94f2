export { type CheckContext, checkReading } from "./check-reading.ts";
