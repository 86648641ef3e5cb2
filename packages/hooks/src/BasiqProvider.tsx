"use client";

import { QueryClient } from "@tanstack/react-query";
import type { Drift, FailedJob } from "@basiq-kit/schema";
import { type ReactNode, useEffect, useInsertionEffect, useRef, useState } from "react";
import { BasiqContext } from "./react/basiqContext.js";
import type { BasiqError } from "./errors/BasiqError.js";
import { browserEnvironment, type Environment } from "./environment/environment.js";
import type { BasiqEvent } from "./session/events.js";
import { checkProviderConfig } from "./session/providerConfig.js";
import { createRuntime } from "./session/runtime.js";
import type { TokenEndpoint } from "./session/fetchToken.js";
import type { AppHeaders } from "./transport/appHeaders.js";

export interface BasiqProviderProps {
  /**
   * An opaque, stable key of the signed-in person in the app's own terms. When it changes,
   * everything known about the previous person is dropped before the next render. Apps that share an
   * origin count as one: a person needs the same key in each, or their tabs lock each other.
   *
   * `undefined` means that the app doesn't know yet who is signed in: nothing is read, sent or removed, and the
   * hooks are loading until the key comes. Never pass a placeholder such as `"guest"`: it is another person, for whom
   * everything stored for the real one is removed.
   */
  readonly userKey: string | undefined;
  /**
   * The app's guarded routes (`@basiq-kit/server`), called with the session cookie. Without it only
   * the consent redirect, MFA answers, `GET /jobs/{id}` and connectors work, straight to Basiq with
   * the client token.
   */
  readonly serverUrl?: string;
  /**
   * Where client tokens come from.
   * @default `${serverUrl}/token`
   */
  readonly tokenEndpoint?: TokenEndpoint;
  /**
   * Returns headers for each request to the app's server: the token endpoint, the routes below `serverUrl`, and
   * the event stream. For an app whose session is a bearer token. Called once for each request and awaited, so
   * that a token is never an old one; an answer of 401 is `not-signed-in`, and isn't tried again. Never sent to
   * Basiq, and never logged. Another origin's server must list them in `allowedHeaders`.
   * @default none, because the session cookie is enough
   */
  readonly headers?: AppHeaders;
  /**
   * Basiq's API origin: the only place a client token or an MFA answer is sent to.
   * @default "https://au-api.basiq.io"
   */
  readonly apiUrl?: string;
  /**
   * Where Basiq's Consent UI is.
   * @default "https://consent.basiq.io/home"
   */
  readonly consentUrl?: string;
  /**
   * A query client for the kit alone, read once. The app's own queries never see it.
   * @default a new one per provider
   */
  readonly queryClient?: QueryClient;
  /** Called for each thing that happens, for analytics. Events carry no ids, names, tokens or answers. */
  readonly onEvent?: (event: BasiqEvent) => void;
  /** Called for each error, with the ids that Basiq's support asks for. */
  readonly onError?: (error: BasiqError) => void;
  /**
   * Called once for each job that failed, with the ids that Basiq asks to log, its code and its step.
   *
   * These count: a job that a hook follows (`useJobProgress`, `useJobsProgress`, `usePendingJobs`, `useMfaChallenge`,
   * and `useConnections` for jobs that run), also if it had failed before the page saw it; and every failed job in the
   * list of the last 7 days that `useConnections` and `useJobsCheckup` read, so those that failed in the background
   * too. These don't: a poll that failed (`onError` has it), and an `update` that Basiq retries by itself, until it
   * gives up. Where no hook knows the kind, such an update can't be told apart, and counts.
   *
   * Once means once in this browser within 7 days, in all tabs and after a reload; two tabs that see it in the same
   * instant may both report it, and where the browser stores nothing it is once a page. A job's `jobId` tells. Each of
   * a person's browsers reports it: `onJobFailed` of `@basiq-kit/server` is once for all. What it throws surfaces as
   * an uncaught error of the app's own.
   * @default nothing is reported
   */
  readonly onJobFailed?: (job: FailedJob) => void;
  /**
   * Called once for each field that was ignored because it isn't as Basiq documents it. Reports types, never
   * values. In development each path is also written to the console once.
   */
  readonly onDrift?: (drift: Drift) => void;
  /**
   * Called with the clean path, query and hash once `useConsentReturn` has removed `state` and the job ids from the
   * address, for a router that has its own copy of it: replace the current entry there, without loading anything.
   * See the guide "Consent and return" for React Router, TanStack Router, Next.js and wouter.
   * @default nothing: only the browser's own address is replaced
   */
  readonly replaceUrl?: (path: string) => void;
  /**
   * Replaces parts of the outside world (tests, stories, WebViews); read when `userKey` is first
   * seen.
   * @default the browser
   */
  readonly environment?: Partial<Environment>;
  readonly children?: ReactNode;
}

/**
 * Provides the hooks below it with a token, a connection to Basiq and shared state.
 *
 * @example
 * <BasiqProvider userKey={session.user.id} serverUrl="/api/basiq">
 *   <App />
 * </BasiqProvider>
 * @throws when `userKey` or an address isn't valid; the message says how to fix it.
 */
export function BasiqProvider(props: BasiqProviderProps) {
  const { tokenEndpoint } = checkProviderConfig(props);
  const [held, setHeld] = useState(() => hold(props, props.queryClient ?? new QueryClient()));
  // Setting state here discards this render, so that the previous person's state is never shown.
  if (held.identity !== identityOf(props))
    setHeld(
      hold(props, held.runtime.queryClient, held.userKey === props.userKey && held.runtime.locked),
    );

  const { runtime } = held;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
    runtime.update({ ...props, tokenEndpoint });
  });
  // React's `Activity` ends the other effects of what it hides, but this one only when the provider is gone.
  useInsertionEffect(() => runtime.hold(), [runtime]);
  useEffect(
    () => runtime.mount((locked) => setHeld(hold(latest.current, runtime.queryClient, locked))),
    [runtime],
  );

  return <BasiqContext.Provider value={runtime}>{props.children}</BasiqContext.Provider>;
}

/** What a runtime is made for. When it changes, a new runtime starts empty. */
function identityOf({ userKey, serverUrl, apiUrl, consentUrl }: BasiqProviderProps): string {
  return [userKey, serverUrl, apiUrl, consentUrl].join("\n");
}

/**
 * A runtime, with the person and the settings it was made for. All runtimes use one query client, because
 * TanStack Query's hooks stay with their first one; each runtime has its own keys.
 */
function hold(props: BasiqProviderProps, queryClient: QueryClient, locked = false) {
  const runtime = createRuntime({
    ...props,
    ...checkProviderConfig(props),
    environment: { ...browserEnvironment(), ...props.environment },
    queryClient,
    locked,
  });
  return { userKey: props.userKey, identity: identityOf(props), runtime };
}
