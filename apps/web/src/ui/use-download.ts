import i18next from "i18next";
import { useEffect, useRef, useState } from "react";
import type { Query } from "../api/client.ts";
import { download } from "../api/download.ts";
import { announce } from "./announcer.tsx";
import { notifyDone, notifyError } from "./notify.ts";

type Download = {
  running: boolean;
  /** Bytes that have come so far. */
  bytes: number;
  start: (path: string, query?: Query) => Promise<void>;
  stop: () => void;
};

/** Fetches files one at a time and saves them; leaving the page stops what is running. */
export function useDownload(): Download {
  const [bytes, setBytes] = useState<number | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = async (path: string, query: Query = {}) => {
    const own = new AbortController();
    control.current = own;
    setBytes(0);
    announce(i18next.t("common:download.making"));
    try {
      const { blob, fileName } = await download(path, { query, signal: own.signal, onProgress: setBytes });
      save(blob, fileName);
      notifyDone(i18next.t("common:download.done", { name: fileName }));
    } catch (error) {
      if (!own.signal.aborted) notifyError(error);
    } finally {
      setBytes(null);
    }
  };
  return { running: bytes !== null, bytes: bytes ?? 0, start, stop: () => control.current?.abort() };
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser has taken the bytes over by the next turn; a minute is for slow ones.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
