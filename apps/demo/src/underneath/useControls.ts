import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { startTransition, useOptimistic } from "react";
import type { ControlState } from "../../server/controls.js";
import { callBackend } from "../app/backend.js";
import { sessionQuery } from "../app/session.js";
import { applied, type Setting } from "./applied.js";

const CONTROLS = ["controls"];

/** How the sandbox is set, and the way to set one thing of it. */
export function useControls() {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: CONTROLS,
    queryFn: () => callBackend<ControlState>("GET", "controls"),
    // Others may have set it meanwhile.
    staleTime: 0,
  });
  const setting = useMutation({
    mutationFn: ([name, value]: Setting) =>
      callBackend<ControlState>("POST", `controls/${name}`, value),
    // One after another: the last answer is then the newest.
    scope: { id: "controls" },
    async onSuccess(state, [name]) {
      await client.cancelQueries({ queryKey: CONTROLS });
      client.setQueryData(CONTROLS, state);
      // The browser's clock goes with the banks'.
      if (name === "skip") await client.invalidateQueries(sessionQuery);
    },
  });
  // The query cache tells its news a moment later: a box that waited for it would jump back first.
  const [state, show] = useOptimistic(
    data,
    (shown, pressed: Setting) => shown && applied(shown, pressed),
  );
  const set = (...pressed: Setting) =>
    startTransition(async () => {
      show(pressed);
      // `failed` tells of it, and what was pressed goes back.
      await setting.mutateAsync(pressed).catch(() => undefined);
    });
  return { state, failed: setting.isError, set };
}
