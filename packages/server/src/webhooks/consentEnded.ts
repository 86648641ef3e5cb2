import { type BasiqWebhookEvent, consentStatusAt, parseConsents } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readList } from "../basiq/readAnswer.js";

/**
 * A consent that has expired or was withdrawn, and whether another one is active.
 *
 * @example
 * async function onConsentEnded({ userId, anotherConsentIsActive }: ConsentEndedEvent) {
 *   if (!anotherConsentIsActive) await deleteBankingDataOf(userId);
 * }
 */
export interface ConsentEndedEvent extends BasiqWebhookEvent {
  readonly type: "consent.expired" | "consent.revoked";
  /** Whose consent it was. */
  readonly userId: string;
  /**
   * Whether the person has another consent that is active now. An `update` to a changed policy revokes
   * the old consent (basiq-api.md, Consent UI). Data that was fetched only under the old one must still be deleted.
   */
  readonly anotherConsentIsActive: boolean;
}

/** Deletes or de-identifies what was held under a consent that has ended, or says that this isn't its task. */
export type OnConsentEnded = ((event: ConsentEndedEvent) => Promise<void>) | "declined";

/** @throws {Error} without a decision: data would silently outlive its consent. */
export function checkOnConsentEnded(onConsentEnded: unknown): void {
  if (typeof onConsentEnded === "function" || onConsentEnded === "declined") return;
  throw new Error(
    "basiq-kit/server: `webhooks.onConsentEnded` is missing, so data could outlive the consent it was given under. " +
      'Pass a function that deletes or de-identifies what the app holds of that person, or "declined" if it holds nothing or does that elsewhere.',
  );
}

/**
 * The event as `onConsentEnded` gets it, or `undefined` for any other event.
 *
 * @throws {BasiqServerError} also when the remaining consents can't be read: Basiq tries again later.
 */
export async function readConsentEnded(
  api: BasiqApi,
  event: BasiqWebhookEvent,
  now: () => number,
): Promise<ConsentEndedEvent | undefined> {
  const { type, userId } = event;
  if (type !== "consent.expired" && type !== "consent.revoked") return undefined;
  if (userId === undefined) throw new BasiqServerError("malformed-answer");
  const anotherConsentIsActive = await hasAnotherConsent(api, userId, event.consentId, now);
  return { ...event, type, userId, anotherConsentIsActive };
}

async function hasAnotherConsent(
  api: BasiqApi,
  userId: string,
  endedId: string | undefined,
  now: () => number,
): Promise<boolean> {
  const consents = await readList(api, `/users/${userId}/consents`, parseConsents).catch(
    (thrown: unknown) => {
      // A deleted user has no consents.
      if (thrown instanceof BasiqServerError && thrown.code === "resource-not-found") return [];
      throw thrown;
    },
  );
  const time = now();
  return consents.some(
    (consent) => consent.id !== endedId && consentStatusAt(consent, time) === "active",
  );
}
