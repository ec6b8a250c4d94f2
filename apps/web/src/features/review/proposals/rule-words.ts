import { useTranslation } from "react-i18next";

/**
 * The reader's rules in plain words ("lead:heading" → "Đơn vị lấy từ đề mục phía trên"). A rule that
 * the page has no words for is left out: an id tells an officer nothing.
 */
export function useRuleWords(): (rule: string) => string | null {
  const { i18n } = useTranslation("review");
  return (rule) => {
    const key = `review:rule.${rule.replace(":", ".")}`;
    return i18n.exists(key) ? i18n.t(key as never) : null;
  };
}
