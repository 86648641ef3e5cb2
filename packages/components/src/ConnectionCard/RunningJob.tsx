import {
  type ConnectionState,
  type JobKind,
  useJobProgress,
  type UseJobProgressOptions,
} from "@basiq-kit/hooks";
import { EndSaidAround } from "../JobProgress/EndSaidAround.js";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";
import { useNewCode } from "../RefreshFlow/useNewCode.js";

export interface RunningJobProps {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly method: UseJobProgressOptions["method"];
  /** The connection's unresolved failure, of an earlier job. */
  readonly failure: ConnectionState["failure"];
  readonly institutionName: string | undefined;
  readonly isNameLoading: boolean;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
  /** Whether the person started it here. */
  readonly takesFocus: boolean;
  /** A new code is a new refresh. */
  readonly refresh: () => Promise<unknown>;
}

/** The running job within its card, with what the bank asks. */
export function RunningJob(props: RunningJobProps) {
  const { refresh, kind, method, failure, takesFocus, ...shared } = props;
  const { jobId } = shared;
  const job = useJobProgress({ jobId, kind });
  const { status, askForCode } = useNewCode({ jobId, job, refresh });
  return (
    <div className="bk-connection__job">
      <MfaPrompt
        {...shared}
        takesFocus={takesFocus}
        // A connection that is being made can't be refreshed yet.
        onNewCode={kind === "refresh" && status !== "used-up" ? askForCode : undefined}
        newCodeBusy={status === "under-way"}
        noMoreCodes={status === "used-up"}
      />
      {/* The row goes on when this is gone, and says how the job ended. */}
      <EndSaidAround.Provider value={true}>
        <JobProgress {...shared} kind={kind} method={method} failure={failure} />
      </EndSaidAround.Provider>
    </div>
  );
}
