import { stopAll } from "../lib/listeners.js";
import type { Environment } from "./environment.js";

/** What the browser says of the page and the network. Both can be wrong, so neither stops requests for good. */
export interface Attention {
  /** Whether someone can see the page. */
  readonly visible: boolean;
  /** Whether the device has a network. */
  readonly online: boolean;
}

export interface AttentionSignal {
  readonly get: () => Attention;
  /** Calls back when it may have changed; returns a function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function attentionOf({
  visibility,
  online,
}: Pick<Environment, "visibility" | "online">): AttentionSignal {
  return {
    get: () => ({ visible: visibility.get(), online: online.get() }),
    subscribe: (listener) => stopAll(visibility.subscribe(listener), online.subscribe(listener)),
  };
}
