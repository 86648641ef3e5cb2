import { createKeyedStore, type KeyedStore } from "./keyedStore.js";

/** Runs one change at a time for each key, however many components request it. */
export interface SingleFlight<State> extends Pick<
  KeyedStore<State>,
  "subscribe" | "get" | "clear"
> {
  /**
   * Sets the state to `initial`, runs `work` and sets the state to its result; a second call joins the
   * first. A result that comes after `drop` or `clear` is ignored. `work` must not reject.
   */
  readonly run: (key: string, initial: State, work: () => Promise<State>) => Promise<State>;
  /** Clears the last result, unless a change is under way. */
  readonly reset: (key: string) => void;
  /** Clears the last result, also where a change is under way: its result is ignored. */
  readonly drop: (key: string) => void;
}

export function createSingleFlight<State>(): SingleFlight<State> {
  const { get, set, subscribe, clear } = createKeyedStore<State>();
  const underWay = new Map<string, Promise<State>>();

  function start(key: string, initial: State, work: () => Promise<State>): Promise<State> {
    async function perform() {
      const state = await work();
      // Otherwise it was dropped, and another may have started since.
      if (underWay.get(key) === promise) {
        underWay.delete(key);
        set(key, state);
      }
      return state;
    }
    set(key, initial);
    const promise = perform();
    underWay.set(key, promise);
    return promise;
  }

  function drop(key: string) {
    underWay.delete(key);
    set(key, undefined);
  }

  return {
    subscribe,
    get,
    run: (key, initial, work) => underWay.get(key) ?? start(key, initial, work),
    reset(key) {
      if (!underWay.has(key)) drop(key);
    },
    drop,
    clear() {
      underWay.clear();
      clear();
    },
  };
}
