/** Runs a callback once after `delayMs`; returns how to cancel it. */
export type SetTimer = (callback: () => void, delayMs: number) => () => void;
