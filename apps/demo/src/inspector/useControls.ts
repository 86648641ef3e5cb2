import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { startTransition, useOptimistic } from "react";
import type { ControlState } from "../../server/controls.js";
import { callBackend } from "../backend/callBackend.js";
import { sessionQuery } from "../backend/session.js";
import { withSetting, type Setting } from "./withSetting.js";

const CONTROLS = ["controls"];

/** The settings of the sandbox, and a function that changes one. */
export function useControls() {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: CONTROLS,
    queryFn: () => callBackend<ControlState>("GET", "controls"),
    // Another visitor may have changed them.
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
      // The browser's clock is moved forward like the banks'.
      if (name === "skip") await client.invalidateQueries(sessionQuery);
    },
  });
  // The query cache notifies a moment later: a checkbox that waited for it would jump back first.
  const [state, show] = useOptimistic(
    data,
    (shown, pressed: Setting) => shown && withSetting(shown, pressed),
  );
  const set = (...pressed: Setting) =>
    startTransition(async () => {
      show(pressed);
      // `failed` reports it, and the control shows the old value again.
      await setting.mutateAsync(pressed).catch(() => undefined);
    });
  return { state, failed: setting.isError, set };
}
