import { createKeyedStore, type KeyedStore } from "./keyedStore.js";

/** Runs one change at a time for each key, however many components request it. */
export interface SingleFlight<State> extends Pick<
  KeyedStore<State>,
  "subscribe" | "get" | "clear"
> {
  /**
   * Sets the state to `initial`, runs `work` and sets the state to its result; a second call joins the
   * first. A result that comes after `clear` is ignored. `work` must not reject.
   */
  readonly run: (key: string, initial: State, work: () => Promise<State>) => Promise<State>;
  /** Clears the last result, unless a change is under way. */
  readonly reset: (key: string) => void;
}

export function createSingleFlight<State>(): SingleFlight<State> {
  const { get, set, subscribe, clear } = createKeyedStore<State>();
  let underWay = new Map<string, Promise<State>>();

  async function start(key: string, initial: State, work: () => Promise<State>): Promise<State> {
    const ownRuns = underWay;
    set(key, initial);
    const state = await work();
    ownRuns.delete(key);
    if (ownRuns === underWay) set(key, state);
    return state;
  }

  return {
    subscribe,
    get,
    run(key, initial, work) {
      const promise = underWay.get(key) ?? start(key, initial, work);
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
