import { realTimer, type SetTimer } from "./setTimer.js";

/** Waits for `answer`, and rejects if it takes longer than `limitMs`. */
export async function withTimeout<Value>(
  answer: Promise<Value>,
  limitMs: number,
  setTimer: SetTimer = realTimer,
): Promise<Value> {
  let stop = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    stop = setTimer(() => reject(new Error("no answer in time")), limitMs);
  });
  return Promise.race([answer, tooLate]).finally(stop);
}
