const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function midnight(of: number, daysLater = 0): number {
  const day = new Date(of);
  day.setDate(day.getDate() + daysLater);
  return day.setHours(0, 0, 0, 0);
}

/**
 * How long ago a moment was, as exactly as a person says it: whole minutes in the first hour, whole hours in the first
 * day, and then until the last midnight. A moment that is still to come, by a clock that runs ahead, is now.
 */
export function timeSince(at: number, now: number): number {
  const age = Math.max(0, now - at);
  if (age < HOUR_MS) return age - (age % MINUTE_MS);
  if (age < DAY_MS) return age - (age % HOUR_MS);
  return Math.max(DAY_MS, midnight(now) - at);
}

/** When `timeSince` is next another one. */
export function nextTimeSince(at: number, now: number): number {
  const age = Math.max(0, now - at);
  if (age >= DAY_MS) return midnight(now, 1);
  return at + timeSince(at, now) + (age < HOUR_MS ? MINUTE_MS : HOUR_MS);
}
