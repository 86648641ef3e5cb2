import { BasiqError, type BasiqErrorCode, type ErrorIds } from "../errors/BasiqError.js";
import type { Contract } from "./loadContract.js";

/** An HTTP answer that has been read: `body` is `undefined` if there was no JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Headers;
  readonly body: unknown;
  /** Parses the body. */
  readonly contract: Contract;
}

/** The route of a request: to Basiq itself, or to the app's server with the session cookie. */
export type Route = "basiq" | "server";

interface ErrorFacts {
  readonly apiCode?: string | undefined;
  readonly correlationId?: string | undefined;
}

/** What an error's body says: nothing if it came from a proxy or an outage, which answer HTML or nothing. */
function errorFacts({ contract, body }: Answer): ErrorFacts {
  try {
    const { correlationId, data } = contract.parseApiError(body);
    return { apiCode: data[0]?.code, correlationId };
  } catch {
    return {};
  }
}

function codeOf(answer: Answer, route: Route): BasiqErrorCode {
  const { status } = answer;
  if (status === 429) return "rate-limited";
  if (status >= 500) return "unavailable";
  if (status === 404) return "not-found";
  if (status === 401) return route === "server" ? "not-signed-in" : "token-refused";
  // The app's server says why in `apiCode`: `origin-not-allowed`, or Basiq's own code.
  if (status !== 403 || route === "server") return "rejected";
  return answer.contract.isStaleToken(answer) ? "token-refused" : "scope-too-small";
}

/** When to try again, if the answer says so in seconds; Basiq doesn't expose that header to browsers. */
function retryAtOf({ headers }: Answer, now: number): number | undefined {
  const seconds = headers?.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(seconds) ? now + Number(seconds) * 1000 : undefined;
}

/** A refused request as a typed error, which contains only the code and correlation id of the body. */
export function answerError(answer: Answer, route: Route, ids: ErrorIds, now: number): BasiqError {
  const { apiCode, correlationId } = errorFacts(answer);
  return new BasiqError(codeOf(answer, route), {
    ...ids,
    status: answer.status,
    apiCode,
    correlationId,
    retryAt: retryAtOf(answer, now),
  });
}
