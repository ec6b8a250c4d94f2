import { useEffect, useState } from "react";

/**
 * Time left until a moment as "14:59" or "1:02:03", counted down each second.
 * @param until ISO moment, or null = nothing to count
 * @returns null without a moment, "" once it has passed
 */
export function useCountdown(until: string | null): string | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? null : formatLeft(Date.parse(until) - now);
}

/** Milliseconds → "14:59"; "" when nothing is left. */
export function formatLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
