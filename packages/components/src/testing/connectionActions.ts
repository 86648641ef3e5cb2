import type {
  UseDeleteConnectionResult,
  UsePurgeConnectionResult,
  UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { redirectState } from "./redirects.js";

type StateOf<Result, Actions extends keyof Result> = Result extends unknown
  ? Omit<Result, Actions>
  : never;

const nothing = () => {};

/** The result of `useRefreshConnection` in a state, with actions that do nothing. */
export function refreshState(
  state: StateOf<UseRefreshConnectionResult, "refresh" | "reset">,
): UseRefreshConnectionResult {
  return { ...state, refresh: () => Promise.resolve(state), reset: nothing };
}

/** The same of `usePurgeConnection`. */
export function purgeState(
  state: StateOf<UsePurgeConnectionResult, "purge" | "reset">,
): UsePurgeConnectionResult {
  return { ...state, purge: () => Promise.resolve(state), reset: nothing };
}

/** The same of `useDeleteConnection`. */
export function deletionState(
  state: StateOf<UseDeleteConnectionResult, "deleteConnection" | "reset">,
): UseDeleteConnectionResult {
  return { ...state, deleteConnection: () => Promise.resolve(state), reset: nothing };
}

/** Every action of a connection, with none of them running. */
export const idleActions = {
  refresh: refreshState({ status: "idle" }),
  repair: redirectState({ status: "idle" }),
  update: redirectState({ status: "idle" }),
  purge: purgeState({ status: "idle" }),
  deletion: deletionState({ status: "idle" }),
};
