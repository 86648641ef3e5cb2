import type { QueryClient } from "@tanstack/react-query";
import { createJobPoller, type JobPoller } from "../queries/jobPoller.js";
import { fetchJobTrace, scopeKey } from "../queries/jobQuery.js";
import { jobEvents } from "../queries/jobEvents.js";
import { createMfaAnswers, type MfaAnswers } from "../queries/mfaAnswers.js";
import { createRefreshes, type Refreshes } from "../queries/refreshes.js";
import { fetchToken, type TokenEndpoint } from "../token/fetchToken.js";
import { createTokenStore } from "../token/tokenStore.js";
import { createBasiqClient } from "./basiqClient.js";
import { BasiqError } from "./BasiqError.js";
import { isAnsweredAtBasiq } from "../state/challenge.js";
import type { Environment } from "./environment.js";
import type { BasiqEvent } from "./events.js";

/** What an app may pass anew on each render without anything starting over. */
export interface RuntimeCallbacks {
  readonly tokenEndpoint: TokenEndpoint;
  readonly onEvent?: ((event: BasiqEvent) => void) | undefined;
  readonly onError?: ((error: BasiqError) => void) | undefined;
}

export interface RuntimeOptions extends RuntimeCallbacks {
  readonly environment: Environment;
  readonly queryClient: QueryClient;
  readonly apiUrl: string;
  readonly serverUrl: string | undefined;
}

/** All that the hooks work with, for one signed-in person. */
export interface Runtime {
  readonly environment: Environment;
  readonly apiUrl: string;
  readonly poller: JobPoller;
  readonly answers: MfaAnswers;
  readonly refreshes: Refreshes;
  update(callbacks: RuntimeCallbacks): void;
  /** Puts it to work; the function it returns ends that and forgets everything of this person. */
  mount(): () => void;
}

let runtimes = 0;

export function createRuntime(options: RuntimeOptions): Runtime {
  const { environment, queryClient, apiUrl, serverUrl } = options;
  const { now } = environment;
  let callbacks: RuntimeCallbacks = options;
  const scope = (runtimes += 1);
  const onEvent = (event: BasiqEvent) => safely(() => callbacks.onEvent?.(event));
  const told = new WeakSet<BasiqError>();
  // One failed token fails every request that waited for it, and is still one error.
  const onError = (error: BasiqError) => {
    if (!told.has(error)) safely(() => callbacks.onError?.(error));
    told.add(error);
  };
  const flowOf = flows(environment.random);
  let cancelForget = () => {};
  const tokens = createTokenStore({
    environment,
    fetch: (context) => fetchToken(callbacks.tokenEndpoint, environment, context),
    onMinted: (reason, durationMs) => onEvent({ type: "token-minted", reason, durationMs }),
    onError,
  });
  const client = createBasiqClient({ environment, tokens, apiUrl, serverUrl });
  const poller = createJobPoller({
    environment,
    read: (jobId, previous, { stats }) =>
      fetchJobTrace({ queryClient, scope, client, now, jobId, previous, stats }),
    onAnswer(jobId, before, after, { kind }) {
      jobEvents(before, after, { flow: flowOf(jobId), kind }).forEach(onEvent);
      const isNew = after.challenge?.number !== before?.challenge?.number;
      // Loudly: someone may be after the person's code.
      if (isNew && !isAnsweredAtBasiq(after, apiUrl))
        onError(new BasiqError("foreign-challenge-link", { jobId }));
      answers.jobSeen(jobId);
    },
    onError,
  });
  const shared = { client, now, emit: onEvent, flowOf, onError };
  const answers = createMfaAnswers({ ...shared, poller, apiUrl });
  const refreshes = createRefreshes(shared);

  return {
    environment,
    apiUrl,
    poller,
    answers,
    refreshes,
    update(next) {
      callbacks = next;
    },
    mount() {
      cancelForget();
      queryClient.mount();
      return () => {
        queryClient.unmount();
        // StrictMode unmounts and mounts again at once; only a real end forgets.
        cancelForget = environment.setTimer(forget, 0);
      };
    },
  };

  function forget() {
    tokens.clear();
    poller.clear();
    answers.clear();
    refreshes.clear();
    queryClient.removeQueries({ queryKey: scopeKey(scope) });
  }

  /** A callback of the app's that throws is the app's error: it must not look like one of Basiq's. */
  function safely(call: () => void) {
    try {
      call();
    } catch (thrown) {
      environment.setTimer(() => {
        throw thrown;
      }, 0);
    }
  }
}

/** One random id per job, which ties its events together and leads back to nothing. */
function flows(random: () => number): (jobId: string) => string {
  const ids = new Map<string, string>();
  return (jobId) => {
    const id = ids.get(jobId) ?? random().toString(36).slice(2, 12);
    ids.set(jobId, id);
    return id;
  };
}
