import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { reviewQuery } from "../../../api/review.ts";
import { CertainDialog } from "./certain-dialog.tsx";
import { FinishDialog } from "./finish-dialog.tsx";
import { useReview, useScreen, useSnapshot } from "./review-context.ts";

const ColumnsDialog = lazy(() => import("../columns/columns-dialog.tsx"));
const DocumentFieldsDialog = lazy(() => import("../../../ui/document-fields/document-fields-dialog.tsx"));

/** What lies over the review when it is asked for. */
export function ReviewDialogs() {
  const dialog = useScreen((screen) => screen.dialog);
  if (dialog === "certain") return <CertainDialog />;
  if (dialog === "finish") return <FinishDialog />;
  if (dialog === "columns") return <Columns />;
  return dialog === "fields" ? <Fields /> : null;
}

function Columns() {
  const { screen, session } = useReview();
  const client = useQueryClient();
  const document = useSnapshot(({ view }) => view.document);
  const close = () => screen.tell({ kind: "dialog", dialog: null });
  return (
    <Suspense>
      <ColumnsDialog
        document={document}
        onClose={close}
        onMapped={() => {
          close();
          void client.invalidateQueries(reviewQuery(session.snapshot().view.document.id));
        }}
      />
    </Suspense>
  );
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
