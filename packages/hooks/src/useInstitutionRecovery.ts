"use client";

import { useCallback, useEffect } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { useCheckAgain } from "./react/useCheckAgain.js";
import { type NotYetRead, useResource } from "./react/useResource.js";
import { useStore } from "./react/useStore.js";
import { connectorQuery } from "./resources/connectorQueries.js";
import { recoveriesOf, recoveryQuery } from "./resources/recoveries.js";
import { type InstitutionRecoveryState, institutionRecovery } from "./state/institutionRecovery.js";
import type { ConnectorName } from "./transport/connectorCalls.js";

export type UseInstitutionRecoveryOptions = ConnectorName;

export type UseInstitutionRecoveryResult = (InstitutionRecoveryState | NotYetRead) & {
  /** Asks to be notified. Never rejects. */
  readonly notify: () => Promise<void>;
  /** Asks not to be notified any more. Never rejects. */
  readonly cancel: () => Promise<void>;
};

// A server that checks notifies sooner; it answers from what it read a minute ago at most.
const CHECK_AGAIN_MS = 5 * 60_000;
const nothing = async () => {};

/**
 * Lets a person be notified when a bank is back after a major outage (basiq-api.md, Errors: wait until the status has
 * lifted). `notifiedBy` says who keeps that promise: the `app`, wherever the person is, if the server has
 * `onInstitutionRecovered`; otherwise this `page`, while it is open, so say that. While somebody waits, the page asks
 * for the bank's status every 5 minutes, and at once when an event of the server's says that it is back
 * (`useBasiqEvents`). Only a server with `recoveries` remembers who waits after a reload.
 *
 * @example
 * const recovery = useInstitutionRecovery({ institutionId: "AU00000", method: "web" });
 * if (recovery.status === "idle") return <button onClick={recovery.notify}>Tell me when Hooli is back</button>;
 */
export function useInstitutionRecovery(
  options: UseInstitutionRecoveryOptions,
): UseInstitutionRecoveryResult {
  const { institutionId, method } = options;
  const caller = "useInstitutionRecovery";
  const runtime = useBasiqRuntime(caller);
  const recoveries = recoveriesOf(runtime);
  const connector = useResource((its) => connectorQuery(its, options), caller);
  const isOut = connector.status === "ready" && connector.data.status === "major-outage";
  const wait = useResource((its) => recoveryQuery(its, options, isOut), caller);
  const request = useStore(recoveries.subscribe, () => recoveries.get(recoveries.key(options)));
  const actions = {
    notify: useCallback(async () => {
      await recoveries.change({ institutionId, method }, "asking");
    }, [recoveries, institutionId, method]),
    cancel: useCallback(async () => {
      await recoveries.change({ institutionId, method }, "cancelling");
    }, [recoveries, institutionId, method]),
  };
  const known = wait.status === "ready" ? wait.data : undefined;
  const state =
    connector.status === "ready"
      ? institutionRecovery(connector.data.status, known, request)
      : connector;
  const isRecovered = state.status === "recovered";
  useEffect(() => {
    if (isRecovered) recoveries.end({ institutionId, method });
  }, [isRecovered, recoveries, institutionId, method]);
  const refetch = connector.status === "ready" ? connector.freshness.refetch : nothing;
  useCheckAgain(runtime, state.status === "waiting", CHECK_AGAIN_MS, refetch);
  // Whether the person waits can't be read.
  if (state.status === "loading" && wait.status === "error") return { ...wait, ...actions };
  return { ...state, ...actions };
}
