import { createKeyedStore, type KeyedStore } from "./keyedStore.js";

/** Changes a person asks for: one request at a time for each key, however many components ask. */
export interface SingleFlight<State> extends Pick<
  KeyedStore<State>,
  "subscribe" | "get" | "clear"
> {
  /**
   * Shows `begun`, runs `work` and shows what it settles with; a second call joins the first. What
   * settles after `clear` is shown to nobody. `work` must not reject.
   */
  readonly run: (key: string, begun: State, work: () => Promise<State>) => Promise<State>;
  /** Forgets what became of the last one, but not one that is under way. */
  readonly reset: (key: string) => void;
}

export function createSingleFlight<State>(): SingleFlight<State> {
  const { get, set, subscribe, clear } = createKeyedStore<State>();
  let underWay = new Map<string, Promise<State>>();

  async function start(key: string, begun: State, work: () => Promise<State>): Promise<State> {
    const mine = underWay;
    set(key, begun);
    const state = await work();
    mine.delete(key);
    if (mine === underWay) set(key, state);
    return state;
  }

  return {
    subscribe,
    get,
    run(key, begun, work) {
      const promise = underWay.get(key) ?? start(key, begun, work);
      underWay.set(key, promise);
      return promise;
    },
    reset(key) {
      if (!underWay.has(key)) set(key, undefined);
    },
    clear() {
      underWay = new Map();
      clear();
    },
  };
}
