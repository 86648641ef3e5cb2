import { isStaleToken, parseApiError } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqServerErrorCode } from "../errors/errorKinds.js";
import type { Answer } from "./send.js";

/** What an error's body says: codes and a correlation id to pass on; the text is only examined here. */
export interface ErrorFacts {
  readonly codes: readonly string[];
  readonly text: string;
  readonly correlationId: string | undefined;
}

/** Reads an error's body; HTML or nothing, as from a proxy or in an outage, has no facts. */
export function errorFacts(body: unknown): ErrorFacts {
  try {
    const { correlationId, data } = parseApiError(body);
    return {
      codes: data.map(({ code }) => code).filter((code) => /^[a-z0-9-]{1,64}$/.test(code)),
      text: data.map(({ title, detail }) => `${title ?? ""}\n${detail ?? ""}`).join("\n"),
      correlationId: /^[\w-]{1,64}$/.test(correlationId ?? "") ? correlationId : undefined,
    };
  } catch {
    return { codes: [], text: "", correlationId: undefined };
  }
}

function codeOf(answer: Answer): BasiqServerErrorCode {
  const { status } = answer;
  if (status >= 500) return "unavailable";
  if (status === 429) return "rate-limited";
  if (status === 404) return "resource-not-found";
  // This becomes no 401: to the browser a 401 means that the person is not signed in.
  if (status === 401 || isStaleToken(answer)) return "token-refused";
  if (status === 403) return "scope-too-small";
  return status >= 400 ? "rejected" : "malformed-answer";
}

/** A refused request as a typed error; of the body, it has only the codes and the correlation id. */
export function answerError(answer: Answer): BasiqServerError {
  const { status, body, retryAfter } = answer;
  const { codes, correlationId } = errorFacts(body);
  const waits = retryAfter !== undefined && (status === 429 || status >= 500);
  return new BasiqServerError(codeOf(answer), {
    basiqStatus: status,
    basiqCodes: codes,
    correlationId,
    headers: waits ? { "Retry-After": String(retryAfter) } : {},
  });
}
