import type { Reachability } from "@basiq-kit/hooks";
import type { JobReachabilityWords } from "./jobReachabilityWords.js";

/** Why the job can't be seen; `undefined` while it can. */
export function reachabilityMessage(
  state: Reachability,
  { reachability: words }: JobReachabilityWords,
): string | undefined {
  switch (state.status) {
    case "live":
      return undefined;
    case "retrying":
      return words.retrying;
    case "offline":
      return words.offline;
    case "stopped":
      return state.error.code === "not-signed-in" ? words.signedOut : words.stopped;
    default:
      return state satisfies never;
  }
}
