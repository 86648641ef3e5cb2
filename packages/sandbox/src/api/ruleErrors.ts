import type { RuleCode, RuleError } from "../world/ruleError.js";
import { ApiError, notFound, parameterNotValid } from "./apiError.js";

/** The API's answer to an operation that the world refuses. */
export function ruleAnswer({ code, message }: RuleError): ApiError {
  return answers[code](message.replace("basiq-kit/sandbox: ", "").replace(/^./, capital));
}

type Answer = (detail: string) => ApiError;

const parameter =
  (name: string): Answer =>
  (detail) =>
    parameterNotValid(name, detail);

const answers: Record<RuleCode, Answer> = {
  "unknown-user": notFound,
  "unknown-consent": notFound,
  "unknown-connection": notFound,
  "unknown-policy": parameter("policyId"),
  "unknown-institution": parameter("institutionId"),
  "method-not-offered": parameter("method"),
  "no-active-consent": parameter("userId"),
  "wrong-method": parameter("connectionId"),
  "connection-not-active": parameter("connectionId"),
  "too-many-refreshes": (detail) =>
    new ApiError(429, { code: "too-many-requests", title: "Too many requests", detail }),
};

function capital(letter: string): string {
  return letter.toUpperCase();
}
