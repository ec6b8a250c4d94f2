import { lazy, Suspense } from "react";
import { CertainDialog } from "./certain-dialog.tsx";
import { FinishDialog } from "./finish-dialog.tsx";
import { useReview, useScreen, useSnapshot } from "./review-context.ts";

const DocumentFieldsDialog = lazy(() => import("../../../ui/document-fields/document-fields-dialog.tsx"));

/** What lies over the review when it is asked for. */
export function ReviewDialogs() {
  const dialog = useScreen((screen) => screen.dialog);
  if (dialog === "certain") return <CertainDialog />;
  if (dialog === "finish") return <FinishDialog />;
  return dialog === "fields" ? <Fields /> : null;
}

function Fields() {
  const { screen, session } = useReview();
  const document = useSnapshot(({ view }) => view.document);
  return (
    <Suspense>
      <DocumentFieldsDialog
        document={document}
        onClose={() => screen.tell({ kind: "dialog", dialog: null })}
        onSaved={(saved) => session.receive({ ...session.snapshot().view, document: saved })}
      />
    </Suspense>
  );
}
