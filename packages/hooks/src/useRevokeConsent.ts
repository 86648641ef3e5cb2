"use client";

import { useCallback } from "react";
import type { RemovalState } from "./resources/removals.js";
import { useRemoval } from "./react/useRemoval.js";

/** The consent to withdraw, named twice. */
export interface RevokeConsentOptions {
  readonly consentId: string;
  /** The same id again, because this can't be undone. */
  readonly confirm: string;
}

export type UseRevokeConsentResult = RemovalState & {
  /**
   * Revokes the consent and removes **every connection** with it (basiq-api.md, Consents). Resolves with
   * the outcome and never rejects; two calls at once send one request.
   * @throws {BasiqError} `invalid-argument` at once, unless `confirm` is the consent's id.
   */
  readonly revoke: (options: RevokeConsentOptions) => Promise<RemovalState>;
  /** Clears the last outcome, so that the state is `idle` again. */
  readonly reset: () => void;
};

/**
 * Withdraws a person's consent. What they see changes only once the server has confirmed it: the state
 * is `done` once consents, connections and jobs have been refetched. Needs `serverUrl`.
 *
 * @example
 * const { revoke } = useRevokeConsent();
 * if (agreed) await revoke({ consentId, confirm: consentId });
 */
export function useRevokeConsent(): UseRevokeConsentResult {
  const { state, reset, remove } = useRemoval("useRevokeConsent");
  const revoke = useCallback(
    ({ consentId: id, confirm }: RevokeConsentOptions) =>
      remove("consentId", { id, confirm }, "consent-revoked"),
    [remove],
  );
  return { ...state, reset, revoke };
}
