import { lazy, Suspense, useSyncExternalStore } from "react";
import { openQuestion } from "./confirm.ts";

const Messages = lazy(() => import("./messages.tsx"));
const ConfirmDialog = lazy(() => import("./confirm-dialog.tsx"));

/** Short messages and questions, which any page may raise; their code comes after the first page. */
export function Overlays() {
  const question = useSyncExternalStore(openQuestion.subscribe, openQuestion.get);
  return (
    <Suspense>
      <Messages />
      {question && <ConfirmDialog question={question} />}
    </Suspense>
  );
}
