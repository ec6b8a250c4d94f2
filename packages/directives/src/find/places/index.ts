export { findPlaces, type Place } from "./find-places.ts";
