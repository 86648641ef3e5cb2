"use client";

import type { BasiqServerEvent } from "@basiq-kit/schema";
import { useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import type { BasiqError } from "./errors/BasiqError.js";
import { eventStreamOf } from "./resources/eventStream.js";
import type { EventStreamState } from "./resources/streamStep.js";
import { useListener } from "./react/useListener.js";

export interface UseBasiqEventsOptions {
  /** Told of each event: what happened to which consent or connection, and no data. */
  readonly onEvent?: ((event: BasiqServerEvent) => void) | undefined;
}

export type UseBasiqEventsResult =
  | Exclude<EventStreamState, { status: "stopped" }>
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => void };

const CONNECTING: EventStreamState = { status: "connecting" };

/**
 * Listens to the app's server for consents and connections that change, and fetches again what they
 * touch, so that a person sees it without waiting. `off` means the server has no events: nothing is
 * lost, everything is asked for as before.
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
