import { BasiqError, type BasiqErrorCode, type ErrorIds } from "../errors/BasiqError.js";
import type { Contract } from "./loadContract.js";

/** An HTTP answer that has been read: `body` is `undefined` where there was no JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Headers;
  readonly body: unknown;
  /** What the body is read with. */
  readonly contract: Contract;
}

/** Which route an answer came by: Basiq itself, or the app's server with the session cookie. */
export type Route = "basiq" | "server";

interface ErrorFacts {
  readonly apiCode?: string | undefined;
  readonly correlationId?: string | undefined;
}

/** What an error's body says; a proxy or an outage answers HTML or nothing, which says nothing. */
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
  // The app's server says why in `apiCode`: `origin-not-allowed`, or what Basiq told it.
  if (status !== 403 || route === "server") return "rejected";
  return answer.contract.isStaleToken(answer) ? "token-refused" : "scope-too-small";
}

/** When to ask again, where the answer says it in seconds; Basiq's own lets no browser read it. */
function retryAtOf({ headers }: Answer, now: number): number | undefined {
  const seconds = headers?.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(seconds) ? now + Number(seconds) * 1000 : undefined;
}

/** A refused request as a typed error; nothing of the body but its code and correlation id is kept. */
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
