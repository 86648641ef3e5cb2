/** Shown when a job can’t be seen for a while, or ever again. */
export interface ReachabilityCopy {
  readonly retrying: string;
  readonly offline: string;
  readonly stopped: string;
  readonly signedOut: string;
  readonly unreadable: string;
  readonly tryAgain: string;
}

export interface JobReachabilityWords {
  readonly reachability: ReachabilityCopy;
}

const reachability: ReachabilityCopy = {
  retrying: "No connection to the service. Trying again.",
  offline: "You’re offline. This continues when you’re back online.",
  stopped: "We can no longer check progress. This may still finish.",
  signedOut: "You’ve been signed out. Sign in again to see progress.",
  unreadable: "We can’t show progress. Try again.",
  tryAgain: "Try again",
};

export const jobReachabilityWords: JobReachabilityWords = { reachability };
