import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { subjectsOf } from "../model/operation.ts";
import { useReview, useSnapshot } from "../page/review-context.ts";

/** What the server refused for this proposal, and what to do about it. */
export function ProblemLine({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const { session } = useReview();
  const problem = useSnapshot((snapshot) => snapshot.problem);
  if (!problem || !subjectsOf(problem.operation).includes(id)) return null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      p="xs"
      icon={<IconAlertTriangle size={16} aria-hidden />}
      withCloseButton
      closeButtonLabel={t("action.close")}
      onClose={() => session.clearProblem()}
    >
      {problem.refusal.message} {problem.refusal.action}
    </Alert>
  );
}
