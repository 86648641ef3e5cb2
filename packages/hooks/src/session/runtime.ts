import type { QueryClient } from "@tanstack/react-query";
import { readTokenClaims } from "@basiq-kit/schema";
import type { Environment } from "../environment/environment.js";
import { BasiqError } from "../errors/BasiqError.js";
import { createHolders } from "../lib/holders.js";
import { stopAll } from "../lib/listeners.js";
import { createTimer } from "../lib/timer.js";
import { type Contract, loadContract } from "../transport/loadContract.js";
import type { Sender } from "../transport/send.js";
import { untilPersonIsKnown } from "../transport/unknownPerson.js";
import { type AppCallbacks, createAppCallbacks, type RuntimeCallbacks } from "./appCallbacks.js";
import { fetchToken } from "./fetchToken.js";
import { personHash } from "./person.js";
import {
  checkBeforeSet,
  createPersonStorage,
  NO_STORAGE,
  type PersonStorage,
} from "./personStorage.js";
import { createPresence, type StartOver } from "./presence.js";
import type { ProviderConfig } from "./providerConfig.js";
import { createTokenStore, type TokenStore } from "./tokenStore.js";

export interface RuntimeOptions extends RuntimeCallbacks, ProviderConfig {
  readonly environment: Environment;
  readonly queryClient: QueryClient;
  /** @default the kit's own file, shared by all runtimes */
  readonly loadContract?: () => Promise<Contract>;
  /** Another person has signed in to this browser: nothing is requested on behalf of this one. */
  readonly locked?: boolean;
}

/** What all hooks share, for one signed-in person. Features add their own parts to it (`runtimePart`). */
export interface Runtime
  extends
    Sender,
    Pick<
      AppCallbacks,
      | "emit"
      | "report"
      | "onDrift"
      | "wantsFailedJobs"
      | "jobFailed"
      | "correlationIdOf"
      | "replaceUrl"
      | "flowId"
      | "callHost"
      | "update"
    > {
  readonly queryClient: QueryClient;
  /** Prefixes the query keys of this runtime, because several may share a query client, but no data. */
  readonly scopeKey: readonly ["basiq", number];
  readonly apiUrl: string;
  readonly consentUrl: string;
  readonly serverUrl: string | undefined;
  /** Another person has signed in to this browser: nothing is requested on behalf of this one. */
  readonly locked: boolean;
  /** The app doesn't know yet who is signed in: nothing is requested, read, stored or removed. */
  readonly waiting: boolean;
  /** The Basiq user of the last token, if there was one: a hint for support, which proves nothing. */
  readonly userId: () => string | undefined;
  readonly tokens: TokenStore;
  readonly storage: PersonStorage;
  /** By which tabs with the same person and server know each other; `undefined` if there is nothing to share. */
  readonly shareKey: string | undefined;
  readonly onForget: (listener: () => void) => void;
  /**
   * Holds on to it: it forgets everything about this person once every function that `hold` and `mount` have
   * returned was called.
   */
  readonly hold: () => () => void;
  /** Starts it; the function it returns stops it. */
  readonly mount: (startOver?: StartOver) => () => void;
}

let runtimes = 0;

export function createRuntime(options: RuntimeOptions): Runtime {
  const { environment, queryClient, apiUrl, consentUrl, serverUrl, locked = false } = options;
  const scopeKey = ["basiq", (runtimes += 1)] as const;
  const waiting = options.userKey === undefined;
  const person = personHash(options.userKey ?? "");
  const stored = waiting ? NO_STORAGE : createPersonStorage(environment, person);
  const presence = createPresence({ environment, storage: stored, person, locked });
  const { latest, setSilent, forgetFlows, ...callbacks } = createAppCallbacks(environment, options);
  const { emit, report } = callbacks;
  const forgetting = new Set<() => void>();
  const forgetTimer = createTimer(environment.setTimer);
  let leavePresence: (() => void) | undefined;
  const hold = createHolders({
    onHold: forgetTimer.cancel,
    onRelease() {
      leavePresence?.();
      leavePresence = undefined;
      // Delayed, because StrictMode unmounts and mounts again at once, and must not lose anything.
      forgetTimer.set(forget, 0);
    },
  });

  const tokens = createTokenStore({
    environment,
    async fetch(context) {
      if (locked) throw new BasiqError("person-changed");
      if (waiting) return untilPersonIsKnown();
      const token = await fetchToken(latest().tokenEndpoint, runtime, context);
      // If this runtime's person has gone, the token is somebody else's: throws before its user is compared.
      presence.check();
      presence.checkUser(readTokenClaims(token.access_token).userId);
      return token;
    },
    onMinted: (reason, durationMs) => emit({ type: "token-minted", reason, durationMs }),
    onError: report,
  });

  function forget() {
    setSilent(true);
    tokens.clear();
    forgetFlows();
    for (const listener of forgetting) listener();
    queryClient.removeQueries({ queryKey: scopeKey });
  }

  const runtime: Runtime = {
    environment,
    loadContract: options.loadContract ?? loadContract,
    appHeaders: () => latest().headers,
    userId: presence.userId,
    queryClient,
    scopeKey,
    apiUrl,
    consentUrl,
    serverUrl,
    locked,
    waiting,
    tokens,
    // Another person's sweep may have run by now, and would never remove what is written after it.
    storage: checkBeforeSet(stored, presence.check),
    ...callbacks,
    shareKey:
      locked || waiting || serverUrl === undefined
        ? undefined
        : personHash(`${options.userKey}\n${serverUrl}`),
    onForget: (listener) => void forgetting.add(listener),
    hold,
    mount(startOver) {
      const release = stopAll(hold(), noticeUse(environment));
      setSilent(false);
      queryClient.mount();
      if (!waiting) leavePresence ??= presence.enter(startOver);
      return () => {
        queryClient.unmount();
        release();
      };
    },
  };
  return runtime;
}

/** Somebody may use the page before any hook listens, and that is what shows that it is seen. */
function noticeUse({ visibility }: Environment): () => void {
  return visibility.subscribe(() => {});
}
