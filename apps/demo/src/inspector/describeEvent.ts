import type { BasiqEvent } from "@basiq-kit/hooks";

/** An event of the kit in one line. */
export function describeEvent(event: BasiqEvent): string {
  switch (event.type) {
    case "token-minted":
      return `Token minted (${event.reason}), ${event.durationMs} ms`;
    case "refresh-requested":
      return `Refresh ${event.outcome}`;
    case "upload-requested":
      return `Upload of a statement ${event.outcome}`;
    case "report-requested":
      return `Report ${event.outcome}`;
    case "job-step-changed":
      return `${event.step}: ${event.status}`;
    case "mfa-shown":
      return `Challenge ${event.number} shown`;
    case "mfa-answered":
      return `Answer ${event.outcome} after ${event.durationMs} ms`;
    case "job-finished":
      return `Job ${event.outcome}${event.reason === undefined ? "" : `: ${event.reason}`}`;
    case "mfa-expired":
      return `Challenge ${event.number} ran out`;
    case "failure":
      return `Failure: ${event.code}`;
    case "recovered":
      return `Recovered after ${event.durationMs} ms`;
    case "redirect-started":
      return `Redirect to the Consent UI (${event.action ?? "first consent"})`;
    case "returned":
      return `Return: ${event.outcome}`;
    case "consent-revoked":
    case "connection-purged":
    case "connection-deleted":
      return `${event.type}: ${event.outcome}`;
    default:
      return event satisfies never;
  }
}
