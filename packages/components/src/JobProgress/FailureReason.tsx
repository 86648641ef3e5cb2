import type { Guidance } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { useCopy } from "../copy/useCopy.js";
import { nextWords } from "../failures/actionButton.js";
import { failureCopyOf } from "../failures/failureWords.js";
import { jobProgressWords } from "./jobProgressWords.js";

export interface FailureReasonProps {
  readonly guidance: Guidance;
  readonly bank: string;
  /** What to do, where the reason alone doesn't say it; `null` where something else says it. */
  readonly next: string | null | undefined;
  /** What the bank adds. */
  readonly children: ReactNode;
}

/** Why a step failed and what to do, below its name. */
export function FailureReason({ guidance, bank, next, children }: FailureReasonProps) {
  const copy = useCopy(jobProgressWords);
  const words = failureCopyOf(guidance, copy.failure);
  return (
    <div className="bk-job__reason">
      <p className="bk-text">{words.what(bank)}</p>
      {next !== null && (
        <p className="bk-text">{next ?? nextWords(guidance, words.next(bank), copy)}</p>
      )}
      {children}
    </div>
  );
}
