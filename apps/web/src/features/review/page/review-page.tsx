import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { reviewQuery } from "../../../api/review.ts";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { PageSkeleton } from "../../../ui/page-skeleton.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
import { DocumentPending } from "./document-pending.tsx";
import { OpenReview } from "./open-review.tsx";

/** `/van-ban/$id`: a document on its way from file to tasks. */
export function ReviewPage() {
  const { id } = useParams({ from: "/signed-in/van-ban/$id" });
  const answer = useQuery(reviewQuery(id));
  const late = useDelayed(answer.isPending);
  if (answer.isPending) return late ? <PageSkeleton /> : null;
  if (!answer.data) return <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />;
  const { state } = answer.data.document;
  if (state === "reading" || state === "failed") return <DocumentPending document={answer.data.document} />;
  return <OpenReview key={id} first={answer.data} />;
}
