/**
 * Runs in the page: the list of what goes wrong there. WebKit's driver shows no console, so this listens from the first
 * question on. What was thrown or refused by the page's policy before that isn't seen: WebKitGTK's `ReportingObserver`
 * reports no violation, neither earlier nor later ones.
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
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    found.push(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  return found;
}
