import type { QueryClient } from "@tanstack/react-query";
import { createDriftReporter, type Drift, readTokenClaims } from "@basiq-kit/schema";
import { fetchToken, type TokenEndpoint } from "./fetchToken.js";
import { createTokenStore, type TokenStore } from "./tokenStore.js";
import { BasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import type { BasiqEvent } from "./events.js";
import { type Contract, loadContract } from "../transport/loadContract.js";
import { personHash } from "./person.js";
import { createPersonStorage, type PersonStorage } from "./personStorage.js";
import type { ProviderConfig } from "./providerConfig.js";
import type { Sender } from "../transport/send.js";

/** What an app may pass anew on each render without anything starting over. */
export interface RuntimeCallbacks {
  readonly tokenEndpoint: TokenEndpoint;
  readonly onEvent?: ((event: BasiqEvent) => void) | undefined;
  readonly onError?: ((error: BasiqError) => void) | undefined;
  readonly onDrift?: ((drift: Drift) => void) | undefined;
}

export interface RuntimeOptions extends RuntimeCallbacks, ProviderConfig {
  readonly environment: Environment;
  readonly queryClient: QueryClient;
  /** @default the kit's own file, shared by all runtimes */
  readonly loadContract?: () => Promise<Contract>;
  /** Another person has signed in to this browser: nothing is asked for on behalf of this one. */
  readonly locked?: boolean;
}

/** What a runtime asks of the provider: to begin again with nothing, locked or not. */
export type StartOver = (locked: boolean) => void;

/** What all hooks work with, for one signed-in person; the rest are its parts (`runtimePart`). */
export interface Runtime extends Sender {
  readonly queryClient: QueryClient;
  /** The key of everything that this runtime holds: two may share a query client, but no answer. */
  readonly scopeKey: readonly ["basiq", number];
  readonly apiUrl: string;
  readonly consentUrl: string;
  readonly serverUrl: string | undefined;
  /** Another person has signed in to this browser: nothing is asked for on behalf of this one. */
  readonly locked: boolean;
  readonly tokens: TokenStore;
  readonly storage: PersonStorage;
  readonly emit: (event: BasiqEvent) => void;
  /** Tells the app of an error, once however many waited for what failed. */
  readonly report: (error: BasiqError) => void;
  /** Tells the app of a field that isn't as Basiq documents it, once. */
  readonly onDrift: (drift: Drift) => void;
  /** One random id per job or redirect, which ties its events together and leads back to nothing. */
  readonly flowOf: (id: string) => string;
  /** Calls the app: what it throws is its own error, and must not look like one of Basiq's. */
  readonly safely: (call: () => void) => void;
  readonly onForget: (listener: () => void) => void;
  readonly update: (callbacks: RuntimeCallbacks) => void;
  /** Puts it to work; the function it returns ends that and forgets everything of this person. */
  readonly mount: (startOver?: StartOver) => () => void;
}

let runtimes = 0;
// What a tab says whose session turned out to be another Basiq user's.
const DROP = "drop";

export function createRuntime(options: RuntimeOptions): Runtime {
  const { environment, queryClient, apiUrl, consentUrl, serverUrl, locked = false } = options;
  const person = personHash(options.userKey);
  const scopeKey = ["basiq", (runtimes += 1)] as const;
  const stored = createPersonStorage(environment, person);
  const storage: PersonStorage = {
    ...stored,
    // Another person may have swept by now, and what is written after them would stay.
    set(...entry) {
      if (left) throw new BasiqError("person-changed");
      stored.set(...entry);
    },
  };
  const flows = new Map<string, string>();
  const told = new WeakSet<BasiqError>();
  const forgetting = new Set<() => void>();
  let callbacks: RuntimeCallbacks = options;
  let basiqUser: string | undefined;
  let startOver: StartOver | undefined;
  let cancelForget = () => {};
  // What is still under way when a person leaves is nobody's news, and not to be kept.
  let left = false;
  let silent = false;

  const onDrift = createDriftReporter({
    onDrift(drift) {
      if (!silent) safely(() => callbacks.onDrift?.(drift));
    },
  });
  const emit = (event: BasiqEvent) => {
    if (!silent) safely(() => callbacks.onEvent?.(event));
  };
  const report = (error: BasiqError) => {
    if (silent || told.has(error)) return;
    told.add(error);
    const { code, jobId } = error;
    safely(() => callbacks.onError?.(error));
    emit({ type: "failure", code, flow: jobId && flowOf(jobId) });
  };
  function flowOf(id: string): string {
    const flow = flows.get(id) ?? environment.random().toString(36).slice(2, 12);
    flows.set(id, flow);
    return flow;
  }
  const tokens = createTokenStore({
    environment,
    async fetch(context) {
      if (locked) throw new BasiqError("person-changed");
      const token = await fetchToken(callbacks.tokenEndpoint, runtime, context);
      // It is the session's of now: the next person must not be dropped for being another one.
      if (left) throw new BasiqError("person-changed");
      refuseOtherUser(readTokenClaims(token.access_token).userId);
      return token;
    },
    onMinted: (reason, durationMs) => emit({ type: "token-minted", reason, durationMs }),
    onError: report,
  });

  /** The session is another Basiq user's now: what is known here, and in other tabs, isn't theirs. */
  function refuseOtherUser(userId: string | undefined) {
    const before = basiqUser;
    basiqUser = userId ?? basiqUser;
    if (before === undefined || basiqUser === before) return;
    for (const name of storage.names()) storage.remove(name);
    environment.tabs.post(DROP);
    leave(false);
    throw new BasiqError("person-changed");
  }

  function leave(nextLocked: boolean) {
    left = true;
    startOver?.(nextLocked);
  }

  function hearTab(message: string) {
    if (message === DROP) leave(locked);
    // Only a tab that knows of the change may act: this one's session is the other person's.
    else if ((message === person) === locked) leave(!locked);
  }

  const runtime: Runtime = {
    environment,
    loadContract: options.loadContract ?? loadContract,
    queryClient,
    scopeKey,
    apiUrl,
    consentUrl,
    serverUrl,
    locked,
    tokens,
    storage,
    emit,
    report,
    onDrift,
    flowOf,
    safely,
    onForget: (listener) => void forgetting.add(listener),
    update: (next) => void (callbacks = next),
    mount(onStartOver) {
      cancelForget();
      left = silent = false;
      startOver = onStartOver;
      queryClient.mount();
      const leaveTabs = environment.tabs.subscribe(hearTab);
      if (!locked) {
        storage.sweep();
        environment.tabs.post(person);
      }
      return () => {
        queryClient.unmount();
        leaveTabs();
        startOver = undefined;
        left = true;
        // StrictMode unmounts and mounts again at once; only a real end forgets.
        cancelForget = environment.setTimer(forget, 0);
      };
    },
  };
  return runtime;

  function forget() {
    silent = true;
    tokens.clear();
    flows.clear();
    for (const listener of forgetting) listener();
    queryClient.removeQueries({ queryKey: scopeKey });
  }

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
