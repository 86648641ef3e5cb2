/**
 * Everything that can go wrong behind the guarded routes, as a closed set to `switch` on.
 *
 * @example
 * const expected: BasiqServerErrorCode[] = ["not-signed-in", "client-gone"];
 */
export type BasiqServerErrorCode =
  | "not-signed-in"
  | "origin-not-allowed"
  | "resource-not-found"
  | "method-not-allowed"
  | "parameter-not-valid"
  | "confirmation-missing"
  | "recently-refreshed"
  | "recently-used"
  | "daily-limit"
  | "headers-too-large"
  | "body-too-large"
  | "body-too-slow"
  | "upload-not-valid"
  | "too-many-uploads"
  | "report-not-valid"
  | "report-failed"
  | "closing"
  | "too-many-streams"
  | "webhook-not-verified"
  | "webhook-running"
  | "webhook-handler-failed"
  | "too-many-waits"
  | "waits-full"
  | "recovery-handler-failed"
  | "job-handler-failed"
  | "path-not-valid"
  | "body-not-valid"
  | "user-not-valid"
  | "get-user-id-failed"
  | "user-id-not-valid"
  | "mint-limit"
  | "mint-refused"
  | "token-refused"
  | "scope-too-small"
  | "rejected"
  | "rate-limited"
  | "unavailable"
  | "malformed-answer"
  | "network"
  | "timeout"
  | "client-gone"
  | "store-unavailable"
  | "internal";

interface Kind {
  readonly status: number;
  readonly what: string;
}

/** The status that each code is answered with, and what its message tells the developer. */
export const KINDS: Record<BasiqServerErrorCode, Kind> = {
  "not-signed-in": {
    status: 401,
    what: "`getUserId` returned null: nobody is signed in. If somebody is, check that the session cookie reaches this route.",
  },
  "origin-not-allowed": {
    status: 403,
    what: "A request came from an origin that is not in `allowedOrigins`. If it is the app's own, add it there.",
  },
  "resource-not-found": {
    status: 404,
    what: "It does not exist, or it is not this person's. The answer doesn't say which.",
  },
  "method-not-allowed": {
    status: 405,
    what: "The route exists, but not for this method. Use the method that `Allow` names.",
  },
  "parameter-not-valid": {
    status: 400,
    what: "An id is not one of Basiq's: letters, digits and hyphens, 64 at most. Pass the id as Basiq gave it.",
  },
  "confirmation-missing": {
    status: 400,
    what: 'A request that removes something came without its confirmation. Send the JSON body {"confirm": "<id>"} with the same id as the path.',
  },
  "recently-refreshed": {
    status: 429,
    what: "A connection was refreshed less than ten minutes ago, so its data is fresh, and banks lock accounts that are asked too often. `Retry-After` says when it may be refreshed again.",
  },
  "recently-used": {
    status: 429,
    what: "A connection was used less than ten minutes ago and its jobs failed more often than they should be tried again, and banks lock accounts that are asked too often. `Retry-After` says when it may be refreshed again.",
  },
  "daily-limit": {
    status: 429,
    what: "An open-banking connection was refreshed 20 times within a day, which is all that open banking allows. `Retry-After` says when it may be refreshed again.",
  },
  "headers-too-large": {
    status: 431,
    what: "A request came with more headers, or a longer address, than any page of the app sends. Look for a cookie that grows.",
  },
  "body-too-large": {
    status: 413,
    what: "A request came with a far larger body than any route accepts. Check what sends it.",
  },
  "body-too-slow": {
    status: 408,
    what: "A request's body didn't arrive in time, which is ten seconds, and a minute for an upload. A few are people on slow connections; many are somebody who holds connections open.",
  },
  "upload-not-valid": {
    status: 400,
    what: "An upload is not what `POST statements` takes: a form with `institutionId` and one PDF or CSV called `statement`. `useStatementUpload` sends one.",
  },
  "too-many-uploads": {
    status: 429,
    what: "A person is uploading two statements already, or all people together eight to this instance, which holds each in its memory. `Retry-After` says when to try again.",
  },
  "report-not-valid": {
    status: 500,
    what: "`request` of one of `reports` returned what can't be a report about the signed-in person alone, whose page would see it. Return null, or the body of POST /reports whose filter `users` (or `user`) has `userId` and nobody else.",
  },
  "report-failed": {
    status: 500,
    what: "`request` or `show` of one of `reports` threw. See `cause`.",
  },
  closing: {
    status: 503,
    what: "A request came after `close()`. Take this instance out of the load balancer before it is closed.",
  },
  "too-many-streams": {
    status: 429,
    what: "A person has as many event streams open as they may. Close those of hidden tabs.",
  },
  "webhook-not-verified": {
    status: 400,
    what: "A webhook post was not signed with `webhooks.secret`, or is more than five minutes off. If it came from Basiq, compare the secret with the one in Basiq's dashboard, and check this server's clock.",
  },
  "webhook-running": {
    status: 503,
    what: "A webhook post came again while the same one is still being handled. Basiq tries again later.",
  },
  "webhook-handler-failed": {
    status: 500,
    what: "`webhooks.onConsentEnded` or `webhooks.onEvent` threw. See `cause`; Basiq tries again later.",
  },
  "too-many-waits": {
    status: 429,
    what: "A person began to wait for a bank more than 20 times in a day. `Retry-After` says when they may again.",
  },
  "waits-full": {
    status: 503,
    what: "More than 10,000 people began to wait for a bank in a day, and the server promises nothing that it can't remember. `Retry-After` says when the next ones may.",
  },
  "recovery-handler-failed": {
    status: 500,
    what: "`recoveries.onInstitutionRecovered` threw, or took longer than ten seconds, so a person hasn't been notified that their bank is back. See `cause`; it is called again at a later check, unless it is done after all.",
  },
  "job-handler-failed": {
    status: 500,
    what: "`onJobFailed` threw or took longer than ten seconds, or `each` of `dailyCheckup` threw or took longer than a minute. See `cause`; it is called again when the job is seen again, or by the next check-up.",
  },
  "path-not-valid": {
    status: 500,
    what: "`basiq.get`, `basiq.post` or `basiq.delete` was called with something that is not a path of Basiq's API. Start it with one slash, use checked ids only, and pass pathname and search of a `links.next`.",
  },
  "body-not-valid": {
    status: 500,
    what: "`basiq.post` was called with a body that can't be sent. Pass an object or a list, which is sent as JSON, or FormData.",
  },
  "user-not-valid": {
    status: 400,
    what: "`ensureBasiqUser` or `createAuthLink` was called with details that Basiq would refuse. See `cause`. A user needs an `email`, a `mobile` such as +61400000000, or both.",
  },
  "get-user-id-failed": {
    status: 500,
    what: "`getUserId` threw. See `cause`, and return null from it when nobody is signed in.",
  },
  "user-id-not-valid": {
    status: 500,
    what: "`getUserId` returned something that is not a Basiq user id. Return the id that `ensureBasiqUser` returned for the person, or null.",
  },
  "mint-limit": {
    status: 503,
    what: "Basiq's limit of 1,500 new tokens per address in five minutes is reached, or so near that no more tokens are minted for this purpose. Look for other code that mints a token for every request.",
  },
  "mint-refused": {
    status: 500,
    what: "Basiq gave no token. Check that `apiKey` is this application's current key, that the account is enabled, and that `getUserId` returns a user of this application.",
  },
  "token-refused": {
    status: 403,
    what: "Basiq refused the server's token, and a new one did not help or could not. Check which application `apiKey` belongs to.",
  },
  "scope-too-small": {
    status: 403,
    what: "Basiq forbids this call to this application. Check the application's permissions in Basiq's dashboard.",
  },
  rejected: { status: 400, what: "Basiq did not accept the request. See `basiqCodes`." },
  "rate-limited": {
    status: 429,
    what: "Basiq answered that there were too many requests. Wait before the next one.",
  },
  unavailable: { status: 502, what: "Basiq answered with a 5xx status. Try again later." },
  "malformed-answer": {
    status: 502,
    what: "The answer was not what Basiq documents. Look for a proxy or an error page in between, and check `apiUrl`.",
  },
  network: {
    status: 502,
    what: "Basiq could not be reached. Check this server's network, and `apiUrl`.",
  },
  timeout: { status: 504, what: "Basiq did not answer in time. Try again later." },
  "client-gone": { status: 499, what: "The browser went away before Basiq answered." },
  "store-unavailable": {
    status: 503,
    what: "The store that the server's instances share did not answer. See `cause`, and check the store and the network to it.",
  },
  internal: {
    status: 500,
    what: "Something failed that should not. See `cause`, and open an issue.",
  },
};
