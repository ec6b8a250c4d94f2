import type { DemoPerson } from "@dondoc/contract";
import { UnstyledButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { signInAsDemo } from "../../api/session.ts";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import classes from "./sign-in-page.module.css";
import { useEnter } from "./use-enter.ts";

/** The people of the demo as cards: who they are and what they would do first. */
export function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const { t } = useTranslation(["session", "common"]);
  const enter = useEnter();
  const signIn = useMutation({ mutationFn: signInAsDemo, onSuccess: enter });
  return (
    <div>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.personId}>
            <UnstyledButton
              className={classes.person}
              data-busy={signIn.isPending && signIn.variables === person.personId ? true : undefined}
              onClick={() => signIn.mutate(person.personId)}
            >
              <span className={classes.name}>{person.fullName}</span>
              <span className={classes.position}>
                {person.position || t(`common:role.${person.role}`)}
                {person.unitName && ` · ${person.unitName}`}
              </span>
              <span className={classes.hint}>{person.hint}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {signIn.error && <ErrorPanel error={signIn.error} />}
    </div>
  );
}
