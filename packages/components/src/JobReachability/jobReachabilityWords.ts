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
  offline: "You’re offline. This goes on when you’re back.",
  stopped: "We can’t follow this any more. It may still finish by itself.",
  signedOut: "You’ve been signed out. Sign in again to follow this.",
  unreadable: "We can’t show how this is going. Try again.",
  tryAgain: "Try again",
};

export const jobReachabilityWords: JobReachabilityWords = { reachability };
