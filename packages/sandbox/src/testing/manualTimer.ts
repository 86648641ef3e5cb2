/** A `setTimer` whose timers go off when the test says so. */
export function manualTimer() {
  const waiting: { run: () => void; ms: number }[] = [];
  return {
    setTimer: (run: () => void, ms: number) => void waiting.push({ run, ms }),
    /** How long each timer was asked to wait. */
    asked: () => waiting.map(({ ms }) => ms),
    /** Lets every timer go off. */
    fire: () => waiting.splice(0).forEach(({ run }) => run()),
  };
}
