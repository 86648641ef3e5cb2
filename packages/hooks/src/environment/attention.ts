import { stopAll } from "../lib/listeners.js";
import type { Environment } from "./environment.js";

/** Whether asking makes sense: someone can see the page, and there is a network. */
export type Attention = "awake" | "hidden" | "offline";

export interface AttentionSignal {
  readonly get: () => Attention;
  /** Calls back when it may have changed; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function attentionOf({
  visibility,
  online,
}: Pick<Environment, "visibility" | "online">): AttentionSignal {
  return {
    get() {
      if (!online.get()) return "offline";
      return visibility.get() ? "awake" : "hidden";
    },
    subscribe: (listener) => stopAll(visibility.subscribe(listener), online.subscribe(listener)),
  };
}
