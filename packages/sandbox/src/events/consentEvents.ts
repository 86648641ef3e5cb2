import { CONSENT_WARNING_MS } from "@basiq-kit/schema";
import { expiryOf } from "../consents/consentState.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { worldEvent, type WorldEvent } from "./worldEvent.js";
import { DAY_MS } from "../world/time.js";

/** basiq-api.md, "Consents". */
const REMINDER_MS = 90 * DAY_MS;

/** All events of a consent, future ones too. `replacedAt` is when the user's next consent was given. */
export function consentEvents(
  consent: ConsentRecord,
  replacedAt: number | null,
  now: number,
): WorldEvent[] {
  const { createdAt, periods, revokedAt } = consent;
  const event = (type: `consent.${Verb}`, at: number) =>
    worldEvent(type, at, { entity: "consent", consent });
  const endsAt = revokedAt ?? expiryOf(consent);
  // An event that was due in the same millisecond as a revocation or an extension has happened, so it stays.
  const lastDueAt = revokedAt ?? endsAt - 1;
  return [
    event("consent.created", createdAt),
    ...periods.slice(1).map(({ from }) => event("consent.updated", from)),
    ...remindersOf(createdAt, Math.min(lastDueAt, now)).map((at) => event("consent.reminder", at)),
    ...periods
      // A period that is shorter than the warning time gets its warning when it starts.
      .map(({ from, until }) => Math.max(from, until - CONSENT_WARNING_MS))
      // A period that was extended in time, or revoked, gets no warning.
      .filter((at, index) => at <= Math.min(periods[index + 1]?.from ?? lastDueAt, lastDueAt))
      .map((at) => event("consent.warning", at)),
    event(revokedAt === null ? "consent.expired" : "consent.revoked", endsAt),
    ...(replacedAt === null ? [] : [event("consent.archived", replacedAt)]),
  ];
}

type Verb = "created" | "updated" | "expired" | "revoked" | "warning" | "reminder" | "archived";

/** Every 90 days, up to and including `until`. */
function remindersOf(from: number, until: number): number[] {
  const count = Math.floor((until - from) / REMINDER_MS);
  return Array.from({ length: count }, (_, index) => from + (index + 1) * REMINDER_MS);
}
