import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { onSessionEnded } from "../../api/client.ts";

const SignInAgain = lazy(() => import("./sign-in-again.tsx"));

/**
 * When the session ends in the middle of work, asks for the password over the open page; all requests
 * that were refused meanwhile wait and are sent again.
 */
export function SessionGate() {
  const [ended, setEnded] = useState(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(
    () =>
      onSessionEnded(
        () =>
          new Promise((resolve) => {
            waiting.current.push(resolve);
            setEnded(true);
          }),
      ),
    [],
  );
  if (!ended) return null;
  const carryOn = () => {
    setEnded(false);
    for (const resolve of waiting.current.splice(0)) resolve();
  };
  return (
    <Suspense>
      <SignInAgain onSignedIn={carryOn} />
    </Suspense>
  );
}
