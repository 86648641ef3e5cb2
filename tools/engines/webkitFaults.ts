/**
 * Runs in the page: the list of what goes wrong there. WebKit's driver shows no console, so this listens from the first
 * question on; what the policy refused before that is reported afterwards.
 */
export function collectFaults(): string[] {
  const place = globalThis as { foundFaults?: string[] };
  if (place.foundFaults) return place.foundFaults;
  const found: string[] = [];
  place.foundFaults = found;
  addEventListener("error", ({ message }) => found.push(message));
  addEventListener("unhandledrejection", ({ reason }) => found.push(String(reason)));
  const log = console.error;
  console.error = (...args: unknown[]) => {
    found.push(args.map(String).join(" "));
    log.apply(console, args);
  };
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports)
        found.push(`Content Security Policy: ${JSON.stringify(body)}`);
    },
    { types: ["csp-violation"], buffered: true },
  ).observe();
  return found;
}
