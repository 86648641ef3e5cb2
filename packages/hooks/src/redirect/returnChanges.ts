import { refetch } from "../resources/refetch.js";
import type { Runtime } from "../session/runtime.js";
import { changesBetween } from "./changesBetween.js";
import type { ReturnChanges } from "./consentReturn.js";
import type { Shared } from "./shared.js";
import { type SharedRead, watchShared } from "./watchShared.js";

/** What has changed since the person left, followed for one return at a time. */
export interface ChangesWatch {
  /** Calls back at once and after each change, until `stop` or the next call. */
  readonly follow: (before: Shared | undefined, onChange: (changes: ReturnChanges) => void) => void;
  readonly stop: () => void;
}

export function createChangesWatch(runtime: Runtime): ChangesWatch {
  let stop = () => {};
  const retry = () => refetch(runtime, ["consents", "connections"]);
  return {
    follow(before, onChange) {
      stop();
      if (runtime.serverUrl === undefined)
        return onChange({ status: "ready", ...changesBetween(before, {}) });
      const update = () => onChange(changesSince(before, watch.read(), retry));
      const watch = watchShared(runtime, update);
      stop = watch.stop;
      update();
    },
    stop: () => stop(),
  };
}

function changesSince(
  before: Shared | undefined,
  read: SharedRead,
  retry: () => Promise<void>,
): ReturnChanges {
  switch (read.status) {
    case "loading":
      return read;
    case "error":
      return { ...read, retry };
    case "ready":
      return { status: "ready", ...changesBetween(before, read.shared) };
    default:
      return read satisfies never;
  }
}
