import {
  type BasiqError,
  type NextTry,
  type RedirectPurpose,
  useConnections,
  useConsent,
  useConsentRedirect,
  useNextTry,
} from "@basiq-kit/hooks";
import { useEffect, useState } from "react";
import { repairPurpose } from "../ConnectionCard/repairPurpose.js";
import { isValid } from "../ConsentCard/shownConsent.js";
import type { FailureActions } from "../failures/actionButton.js";
import { connectionOfId } from "../JobsProgress/bankNames.js";
import { errorOf } from "../ui/errorOf.js";

export interface Repairs {
  /** What the Consent UI can do about a job’s failure: nothing as long as its connection isn’t known. */
  readonly actionsOf: (jobId: string) => FailureActions;
  /** Why the person couldn’t be led there. */
  readonly error: BasiqError | undefined;
  readonly nextTry: NextTry;
}

/** Leads a person whose bank didn’t let them in back to the Consent UI. */
export function useRepairs(returnTo: string): Repairs {
  const banks = useConnections();
  const consent = useConsent();
  const [asked, setAsked] = useState<{
    readonly purpose: RedirectPurpose;
    readonly redirect: () => void;
  }>();
  const { redirect, ...out } = useConsentRedirect({ ...asked?.purpose, returnTo });
  // After the render that has the purpose. Another person’s redirect is another function, and nobody asked for theirs.
  useEffect(() => {
    if (asked?.redirect === redirect) redirect();
  }, [asked, redirect]);
  const error = errorOf(out);
  return {
    error,
    nextTry: useNextTry(error),
    actionsOf(jobId) {
      const connection = connectionOfId(jobId, banks);
      if (connection === undefined) return {};
      const repair = () =>
        setAsked({ purpose: repairPurpose(connection, isValid(consent)), redirect });
      return { "update-credentials": repair, reauthorise: repair, "give-consent": repair };
    },
  };
}
