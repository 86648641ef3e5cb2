/** One timer that is set again and again: setting it replaces what it was set for. */
export interface Timer {
  readonly set: (callback: () => void, delayMs: number) => void;
  readonly cancel: () => void;
}

export function createTimer(
  setTimer: (callback: () => void, delayMs: number) => () => void,
): Timer {
  let cancel = () => {};
  return {
    set(callback, delayMs) {
      cancel();
      cancel = setTimer(callback, delayMs);
    },
    cancel: () => cancel(),
  };
}
