import { realTimer, type SetTimer } from "./setTimer.js";

/** What took longer than its limit; it may still be done later. */
export class TooLateError extends Error {
  override readonly name = "TooLateError";
  constructor() {
    super("no answer in time");
  }
}

/** Waits for `answer`, and rejects with `TooLateError` if it takes longer than `limitMs`. */
export async function withTimeout<Value>(
  answer: Promise<Value>,
  limitMs: number,
  setTimer: SetTimer = realTimer,
): Promise<Value> {
  let stop = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    stop = setTimer(() => reject(new TooLateError()), limitMs);
  });
  return Promise.race([answer, tooLate]).finally(stop);
}
