/**
 * Counts React's warnings that two calls of `act` overlap. They stay open in React, and the next test file of the
 * worker renders nothing, which says nothing of its cause.
 */
export function watchOverlappingActs() {
  const log = console.error;
  let count = 0;
  console.error = (...args: unknown[]) => {
    if (String(args[0]).includes("overlapping act()")) count++;
    log.apply(console, args);
  };
  return {
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
    stop() {
      console.error = log;
    },
  };
}
