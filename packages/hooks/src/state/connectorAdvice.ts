import type { Connector, FailureReason } from "@basiq-kit/schema";

/** What a connector adds to the advice after a failure. */
export type ConnectorAdvice = Pick<Connector, "stage" | "forgottenPasswordUrl">;

/**
 * Failures that a connector which isn't live yet may itself be the cause of: what the person, their consent or a
 * known outage caused isn't blamed on it.
 */
const MAY_BE_THE_CONNECTOR: ReadonlySet<FailureReason> = new Set([
  "bank-unavailable",
  "retried-by-basiq",
  "took-too-long",
  "mfa-not-supported",
  "bank-not-supported",
  "unknown",
]);

/** The stage of a connector that isn't live yet, where that may explain the failure. */
export function blamedStage(
  reason: FailureReason,
  connector: ConnectorAdvice | undefined,
): "alpha" | "beta" | undefined {
  const stage = connector?.stage;
  return MAY_BE_THE_CONNECTOR.has(reason) && (stage === "alpha" || stage === "beta")
    ? stage
    : undefined;
}

/** Where to get a new password: not after a wrong code, because then the password was right. */
export function newPasswordUrl(
  reason: FailureReason,
  connector: ConnectorAdvice | undefined,
): string | undefined {
  return reason === "wrong-credentials" ? connector?.forgottenPasswordUrl : undefined;
}

/** Whether a connector can add anything to the advice. */
export function isAdvisedByConnector(reason: FailureReason): boolean {
  return reason === "wrong-credentials" || MAY_BE_THE_CONNECTOR.has(reason);
}
