import { Alert, Anchor, Button, CopyButton, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeError } from "./describe-error.ts";

type Props = { error: unknown; onRetry?: (() => void) | undefined; children?: ReactNode };

/** What went wrong, what to do about it, and the request id that an administrator can look up. */
export function ErrorPanel({ error, onRetry, children }: Props) {
  const { t } = useTranslation();
  const { message, action, requestId, detail } = describeError(error, t);
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={message}
    >
      <div>{action}</div>
      {detail && (
        <div className="dimmed" style={{ overflowWrap: "anywhere", fontSize: "0.8125rem" }}>
          {detail}
        </div>
      )}
      {children}
      <Group gap="sm" mt="xs">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        )}
        {requestId && (
          <CopyButton value={requestId}>
            {({ copied, copy }) => (
              <Anchor component="button" type="button" size="xs" onClick={copy}>
                {copied ? t("action.copied") : t("error.requestId", { id: requestId })}
              </Anchor>
            )}
          </CopyButton>
        )}
      </Group>
    </Alert>
  );
}
