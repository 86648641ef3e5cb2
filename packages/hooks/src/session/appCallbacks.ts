import { createDriftReporter, type Drift, type FailedJob } from "@basiq-kit/schema";
import type { Environment } from "../environment/environment.js";
import type { BasiqError } from "../errors/BasiqError.js";
import type { BasiqEvent } from "./events.js";
import type { AppHeaders } from "../transport/appHeaders.js";
import type { TokenEndpoint } from "./fetchToken.js";

/** Functions of the app, which may be new on each render without restarting anything. */
export interface RuntimeCallbacks {
  readonly tokenEndpoint: TokenEndpoint;
  readonly headers?: AppHeaders | undefined;
  readonly onEvent?: ((event: BasiqEvent) => void) | undefined;
  readonly onError?: ((error: BasiqError) => void) | undefined;
  readonly onJobFailed?: ((job: FailedJob) => void) | undefined;
  readonly onDrift?: ((drift: Drift) => void) | undefined;
  readonly replaceUrl?: ((path: string) => void) | undefined;
}

/** Everything the kit reports to the app. */
export interface AppCallbacks {
  readonly latest: () => RuntimeCallbacks;
  readonly update: (callbacks: RuntimeCallbacks) => void;
  readonly emit: (event: BasiqEvent) => void;
  /** Reports an error once, however many callers waited for what failed. */
  readonly report: (error: BasiqError) => void;
  /** Whether the app wants to know of failed jobs. */
  readonly wantsFailedJobs: () => boolean;
  /** Reports a failed job; the caller sees to it that each is reported once. */
  readonly jobFailed: (job: FailedJob) => void;
  /** The correlation id of the last request about a job that was reported as failed. */
  readonly correlationIdOf: (jobId: string) => string | undefined;
  /** Reports a field that isn't as Basiq documents it, once. */
  readonly onDrift: (drift: Drift) => void;
  /** Lets the app's router know that the kit has changed the address. */
  readonly replaceUrl: (path: string) => void;
  /** One random id per job or redirect, which ties its events together and can't be traced back. */
  readonly flowId: (id: string) => string;
  /** Calls the app's code: what it throws is its own error, and must not look like one of Basiq's. */
  readonly callHost: (call: () => void) => void;
  /** While silent, nothing is emitted or reported, because it would concern a person who has gone. */
  readonly setSilent: (silent: boolean) => void;
  /** Forgets the ids of all jobs and redirects. */
  readonly forgetFlows: () => void;
}

export function createAppCallbacks(
  { random, setTimer }: Pick<Environment, "random" | "setTimer">,
  initial: RuntimeCallbacks,
): AppCallbacks {
  const flows = new Map<string, string>();
  const correlationIds = new Map<string, string>();
  const reported = new WeakSet<BasiqError>();
  let callbacks = initial;
  let isSilent = false;

  function callHost(call: () => void) {
    try {
      call();
    } catch (thrown) {
      setTimer(() => {
        throw thrown;
      }, 0);
    }
  }

  function emit(event: BasiqEvent) {
    if (!isSilent) callHost(() => callbacks.onEvent?.(event));
  }

  function flowId(id: string): string {
    const flow = flows.get(id) ?? random().toString(36).slice(2, 12);
    flows.set(id, flow);
    return flow;
  }

  return {
    latest: () => callbacks,
    update: (next) => void (callbacks = next),
    emit,
    report(error) {
      if (isSilent || reported.has(error)) return;
      reported.add(error);
      const { code, jobId, correlationId } = error;
      if (jobId && correlationId) correlationIds.set(jobId, correlationId);
      callHost(() => callbacks.onError?.(error));
      emit({ type: "failure", code, flow: jobId && flowId(jobId) });
    },
    wantsFailedJobs: () => callbacks.onJobFailed !== undefined,
    jobFailed(job) {
      if (!isSilent) callHost(() => callbacks.onJobFailed?.(job));
    },
    correlationIdOf: (jobId) => correlationIds.get(jobId),
    onDrift: createDriftReporter({
      onDrift(drift) {
        if (!isSilent) callHost(() => callbacks.onDrift?.(drift));
      },
    }),
    replaceUrl: (path) => callHost(() => callbacks.replaceUrl?.(path)),
    flowId,
    callHost,
    setSilent: (silent) => void (isSilent = silent),
    forgetFlows() {
      flows.clear();
      correlationIds.clear();
    },
  };
}
