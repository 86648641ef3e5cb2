import {
  type BasiqError,
  useRefreshConnection,
  type UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { useFold } from "../ui/useFold.js";
import { nextRefreshJob, openRefreshJob, type RefreshFacts } from "./refreshJob.js";

export interface UseRefreshFlowOptions extends Pick<RefreshFacts, "listed"> {
  readonly connectionId: string;
}

export type UseRefreshFlowResult = RefreshStage & {
  /** The result of `useRefreshConnection`. */
  readonly refresh: UseRefreshConnectionResult;
};

export type RefreshStage =
  | { readonly status: "idle" }
  | { readonly status: "requesting" }
  | { readonly status: "error"; readonly error: BasiqError }
  /** It stays while the next job is requested, and if that request fails while this job still runs. */
  | { readonly status: "following"; readonly jobId: string };

/** Refreshes a connection and decides which job is followed, for `RefreshFlow` and for a card. */
export function useRefreshFlow(options: UseRefreshFlowOptions): UseRefreshFlowResult {
  const { connectionId, listed } = options;
  const refresh = useRefreshConnection({ connectionId });
  const facts = { refresh, listed };
  const [{ jobId }] = useFold(
    () => openRefreshJob(facts),
    (before) => nextRefreshJob(before, facts),
  );
  return { ...refreshStage(refresh, jobId), refresh };
}

function refreshStage(
  refresh: UseRefreshConnectionResult,
  jobId: string | undefined,
): RefreshStage {
  if (jobId !== undefined) return { status: "following", jobId };
  switch (refresh.status) {
    case "idle":
    // The job that was started is over: the list shows its outcome.
    case "started":
      return { status: "idle" };
    case "requesting":
      return { status: "requesting" };
    case "error":
      return { status: "error", error: refresh.error };
    default:
      return refresh satisfies never;
  }
}
