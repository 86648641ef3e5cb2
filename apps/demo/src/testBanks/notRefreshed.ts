import type { BasiqError } from "@basiq-kit/hooks";

const MINUTE_MS = 60_000;

const time = new Intl.DateTimeFormat("en-AU", { timeStyle: "short" });

/** Why a refresh didn't start, and when it may, if the app’s server says so. */
export function notRefreshed(
  bank: string,
  { apiCode, retryAt }: Pick<BasiqError, "apiCode" | "retryAt">,
): string {
  if (retryAt === undefined) return `${bank} couldn’t be refreshed. Wait a moment, then try again.`;
  const why =
    apiCode === "recently-refreshed" ? "was refreshed recently" : "can’t be refreshed just yet";
  // Rounded up to the minute, so that somebody who tries at that time isn't too early.
  return `${bank} ${why}. Try again from ${time.format(Math.ceil(retryAt / MINUTE_MS) * MINUTE_MS)}.`;
}
