"use client";

import { useConsentReturn } from "@basiq-kit/hooks";
import { headingBelow } from "../ui/headingBelow.js";
import { JobsProgress, type JobsProgressProps } from "../JobsProgress/JobsProgress.js";
import { useState } from "react";
import { ConsentReturnView, type ConsentReturnViewProps } from "./ConsentReturnView.js";
import { saidOnce } from "./saidOnce.js";
import { RepairableJobs } from "./RepairableJobs.js";

export interface ConsentReturnProps
  extends
    Pick<ConsentReturnViewProps, "appName" | "onContinue" | "headingLevel" | "className">,
    Pick<
      JobsProgressProps,
      | "institutionNames"
      | "failureOf"
      | "cameOf"
      | "smartCache"
      | "logoHosts"
      | "actionsOf"
      | "renderChallenge"
      | "onNewCode"
    > {}

/**
 * Welcomes a person who comes back from the page where they connected their bank, and follows what
 * they started there; draws nothing on any other visit. Sign-in details that their bank refused are updated there. Put it on the page that Basiq's dashboard has as
 * the redirect URL.
 *
 * @example
 * <ConsentReturn appName="Piggy" onContinue={(returnTo) => router.push(returnTo)} />
 */
export function ConsentReturn(props: ConsentReturnProps) {
  const { appName, onContinue, headingLevel = 3, className, ...rest } = props;
  const back = useConsentReturn();
  // Decided once, as in `JobsProgress`: an app that names the banks itself fetches no connections.
  const [isNamed] = useState(props.institutionNames !== undefined);
  return (
    <ConsentReturnView
      {...{ back, appName, onContinue, headingLevel, className }}
      renderJobs={(renderNext) => {
        if (back.status !== "returned") return null;
        const level = headingBelow(headingLevel);
        const cameOf = (jobId: string) => saidOnce(rest.cameOf?.(jobId), back);
        const jobs = { ...rest, cameOf, jobs: back.jobs, renderNext, headingLevel: level };
        return isNamed ? (
          <JobsProgress {...jobs} />
        ) : (
          <RepairableJobs {...jobs} returnTo={back.returnTo} />
        );
      }}
    />
  );
}
