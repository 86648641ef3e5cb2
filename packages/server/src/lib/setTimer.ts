/** Runs a callback once after `delayMs`; returns how to cancel it. */
export type SetTimer = (callback: () => void, delayMs: number) => () => void;

export const realTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};

/** One that keeps no process alive which has nothing else to do. */
export const backgroundTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  // Outside Node a timer may be a number, which keeps nothing alive.
  if (typeof timer === "object") timer.unref();
  return () => clearTimeout(timer);
};
