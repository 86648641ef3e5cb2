import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ControlState } from "../../server/controls.js";
import { callBackend } from "../app/backend.js";
import { sessionQuery } from "../app/session.js";
import { applied } from "./applied.js";

export type { ControlState };
export type BankStatus = ControlState["banks"][string];

/** How the sandbox is set; others may have set it meanwhile. */
export const controlsQuery = queryOptions({
  queryKey: ["controls"],
  queryFn: () => callBackend<ControlState>("GET", "controls"),
  staleTime: 0,
});

/** One thing that can be set, and to what. */
export type Setting =
  | ["speed", { readonly speed: number }]
  | ["skip", { readonly ms: number }]
  | ["fault", { readonly fault: ControlState["faults"][number]; readonly on: boolean }]
  | ["bank", { readonly bank: string; readonly status: BankStatus }]
  | ["revoke-tokens", Record<string, never>];

/** Sets one thing of the sandbox. */
export function useControl() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ["control"],
    mutationFn: ([name, value]: Setting) =>
      callBackend<ControlState>("POST", `controls/${name}`, value),
    onMutate(setting) {
      client.setQueryData(controlsQuery.queryKey, (state) => state && applied(state, setting));
    },
    onError: () => client.invalidateQueries(controlsQuery),
    async onSuccess(state, [name]) {
      // What was pressed meanwhile is newer than this answer.
      if (client.isMutating({ mutationKey: ["control"] }) === 1)
        client.setQueryData(controlsQuery.queryKey, state);
      // The browser's clock goes with the banks'.
      if (name === "skip") await client.invalidateQueries(sessionQuery);
    },
  });
}
