"use client";

import { useConsentReturn } from "@basiq-kit/hooks";
import { headingBelow } from "../ui/headingBelow.js";
import { JobsProgress, type JobsProgressProps } from "../JobsProgress/JobsProgress.js";
import { ConsentReturnView, type ConsentReturnViewProps } from "./ConsentReturnView.js";

export interface ConsentReturnProps
  extends
    Pick<ConsentReturnViewProps, "onContinue" | "headingLevel" | "className">,
    Pick<
      JobsProgressProps,
      "institutionNames" | "failureOf" | "actionsOf" | "renderChallenge" | "onNewCode"
    > {}

/**
 * Welcomes a person who comes back from the page where they connected their bank, and follows what
 * they started there; draws nothing on any other visit. Put it on the page that Basiq's dashboard has as
 * the redirect URL.
 *
 * @example
 * <ConsentReturn onContinue={(returnTo) => router.push(returnTo)} />
 */
export function ConsentReturn(props: ConsentReturnProps) {
  const { onContinue, headingLevel = 3, className, ...rest } = props;
  const back = useConsentReturn();
  return (
    <ConsentReturnView
      {...{ back, onContinue, headingLevel, className }}
      renderJobs={(renderNext) =>
        back.status === "returned" && (
          <JobsProgress
            {...rest}
            jobs={back.jobs}
            renderNext={renderNext}
            headingLevel={headingBelow(headingLevel)}
          />
        )
      }
    />
  );
}
