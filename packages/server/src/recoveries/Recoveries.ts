import type { ConnectorMethod } from "@basiq-kit/schema";

/**
 * Somebody waited for a bank, and its outage is over.
 *
 * @example
 * const mail = ({ userId, institutionId }: InstitutionRecoveredEvent) =>
 *   outbox.add(userId, { template: "bank-is-back", institutionId });
 */
export interface InstitutionRecoveredEvent {
  /** The Basiq user who asked to be notified. */
  readonly userId: string;
  /** Such as `AU00000`. Its name is in `GET /connectors/{id}/{method}`. */
  readonly institutionId: string;
  /** Which of the institution's connectors they waited for. */
  readonly method: ConnectorMethod;
  /** When they asked, in epoch milliseconds. */
  readonly since: number;
}

/**
 * How people are notified that a bank is back after a major outage.
 *
 * @example
 * const recoveries: RecoveryOptions = {
 *   onInstitutionRecovered: async ({ userId, institutionId }) => mail(userId, institutionId),
 * };
 */
export interface RecoveryOptions {
  /**
   * Notifies one person, by mail, message or push: called once for each who waits. If it throws, or takes longer than
   * ten seconds, the error is passed to `onError`. It is called again at a later check, for as long as the bank has no
   * outage and the person waits; not where it was only late. A call that never ends counts as going on for as long as
   * its server runs, so give what it awaits a time limit.
   *
   * @default nobody is promised more than a notice on an open page
   */
  readonly onInstitutionRecovered?: (event: InstitutionRecoveredEvent) => unknown;
  /**
   * How often the server checks by itself, in milliseconds, from its first request until `close()`; each pause is
   * half to one and a half times as long. `null` where nothing runs between requests, as in serverless functions:
   * there a schedule of the app's calls `checkRecoveries()`, and without `webhooks` there is no stream of events.
   *
   * @default 300000
   */
  readonly checkEveryMs?: number | null;
}

/**
 * The result of checking whether banks have recovered.
 *
 * - `done`: so many people were notified now. `failed` are banks that couldn't be asked for, and people whom
 *   `onInstitutionRecovered` couldn't notify: both are tried again. `waiting` still wait, the failed ones among them.
 * - `already-running`: this or another instance is doing it.
 *
 * @example
 * const result: RecoveryCheck = { status: "done", notified: 2, failed: 0, waiting: 1, checkAgainSoon: false };
 */
export type RecoveryCheck =
  | {
      readonly status: "done";
      readonly notified: number;
      readonly failed: number;
      readonly waiting: number;
      /** A bank seems to be back, which a second check in a minute or later has to confirm. */
      readonly checkAgainSoon: boolean;
    }
  | { readonly status: "already-running" };

/** Checks whether the banks that somebody waits for have recovered, and notifies those who wait. */
export type CheckRecoveries = () => Promise<RecoveryCheck>;
