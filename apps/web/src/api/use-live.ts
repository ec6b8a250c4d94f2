import { useEffect, useRef } from "react";
import { API } from "./client.ts";

type Handlers<Message> = { onMessage: (message: Message) => void; onReconnect: (() => void) | undefined };

/** Opens the stream and opens it again when the browser gave up (an answer other than 200). */
function listen<Message>(
  path: string,
  handlers: { current: Handlers<Message> },
  loadOnOpen: boolean,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = loadOnOpen;
  const open = () => {
    source = new EventSource(API + path);
    source.onopen = () => {
      if (broken) handlers.current.onReconnect?.();
      broken = false;
    };
    source.onerror = () => {
      broken = true;
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, 5000);
    };
    source.onmessage = (event) => handlers.current.onMessage(JSON.parse(event.data) as Message);
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/**
 * Listens to a stream of server-sent events while the component is mounted.
 * @param path below the API's prefix, e.g. `/documents/…/events`; null = do not listen
 * @param onMessage gets each message's parsed JSON
 * @param onReconnect after a gap: messages may be missing, so load again what is shown
 * @param options.loadOnOpen calls `onReconnect` at the first opening as well: what is shown was loaded before it
 */
export function useLive<Message>(
  path: string | null,
  onMessage: (message: Message) => void,
  onReconnect?: () => void,
  { loadOnOpen = false }: { loadOnOpen?: boolean } = {},
): void {
  const handlers = useRef<Handlers<Message>>({ onMessage, onReconnect });
  useEffect(() => {
    handlers.current = { onMessage, onReconnect };
  });
  useEffect(() => (path === null ? undefined : listen(path, handlers, loadOnOpen)), [path, loadOnOpen]);
}
