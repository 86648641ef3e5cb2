"use client";

import type { BasiqServerEvent } from "@basiq-kit/schema";
import { useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import type { BasiqError } from "./errors/BasiqError.js";
import { eventStreamOf } from "./resources/eventStream.js";
import type { EventStreamState } from "./resources/streamStep.js";
import { useListener } from "./react/useListener.js";

export interface UseBasiqEventsOptions {
  /** Called for each event: what happened to which consent or connection, without any data. */
  readonly onEvent?: ((event: BasiqServerEvent) => void) | undefined;
}

export type UseBasiqEventsResult =
  | Exclude<EventStreamState, { status: "stopped" }>
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => void };

const CONNECTING: EventStreamState = { status: "connecting" };

/**
 * Listens to the app's server for changes to consents and connections, and refetches what they affect,
 * so that a person sees them without waiting. `off` means the server has no events: nothing is lost,
 * because everything is still fetched as before.
 *
 * @example
 * useBasiqEvents({ onEvent: ({ type }) => type === "consent.revoked" && showGoodbye() });
 */
export function useBasiqEvents(options: UseBasiqEventsOptions = {}): UseBasiqEventsResult {
  const runtime = useBasiqRuntime("useBasiqEvents");
  const stream = eventStreamOf(runtime);
  useListener(runtime, stream.onEvent, options.onEvent);
  const state = useSyncExternalStore(stream.subscribe, stream.state, () => CONNECTING);
  return state.status === "stopped"
    ? { status: "error", error: state.error, retry: stream.reopen }
    : state;
}
