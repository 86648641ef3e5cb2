/** A timer that can be set again: the new callback and delay replace the previous ones. */
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
