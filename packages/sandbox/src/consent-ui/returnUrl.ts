import type { Flow } from "./visit/flow.js";

/**
 * Where a person returns to: the configured redirect URL with `state` exactly as it was sent, and the ids of
 * the jobs that were started: one id is in `jobId` and in `jobIds`, several are in `jobIds` alone
 * (basiq-api.md, "Consent UI").
 */
export function returnUrl(redirectUrl: URL, flow: Flow, jobIds: readonly string[]): string {
  const url = new URL(redirectUrl);
  const [only, ...more] = jobIds;
  url.search = [
    url.search.slice(1),
    flow.state === null ? "" : `state=${flow.state}`,
    only === undefined || more.length > 0 ? "" : `jobId=${only}`,
    only === undefined ? "" : `jobIds=${jobIds.join(",")}`,
  ]
    .filter((part) => part !== "")
    .join("&");
  return url.href;
}
