import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isCode } from "../../api/api-error.ts";
import { getDemoPeople } from "../../api/session.ts";
import { OutsidePage } from "../../ui/outside-page.tsx";
import { DemoPeople } from "./demo-people.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import classes from "./sign-in-page.module.css";

/** The door. In a demo its people stand beside it, one click each. */
export function SignInPage() {
  const { t } = useTranslation("session");
  const demo = useQuery({
    queryKey: ["demo-people"],
    queryFn: () => getDemoPeople().catch((error) => (isCode(error, "NOT_DEMO") ? [] : Promise.reject(error))),
    staleTime: Number.POSITIVE_INFINITY,
  });
  // Waits for the answer, so that the form does not jump aside when the cards come.
  if (demo.isPending) return null;
  const people = demo.data ?? [];
  if (people.length === 0)
    return (
      <OutsidePage title={t("title")} lead={t("about")}>
        <SignInForm />
      </OutsidePage>
    );
  return (
    <OutsidePage title={t("demoTitle")} lead={t("demoText")} wide>
      <div className={classes.demo}>
        <DemoPeople people={people} />
        <section className={classes.own} aria-labelledby="own-account">
          <h2 id="own-account" className={classes.ownTitle}>
            {t("ownAccount")}
          </h2>
          <SignInForm />
        </section>
      </div>
    </OutsidePage>
  );
}
