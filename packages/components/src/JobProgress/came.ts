/** What a job brought, as the app knows it: the kit's token reads no accounts, and nothing is guessed. */
export interface Came {
  /** How many accounts there are now. @default not said */
  readonly accounts?: number | undefined;
  /** How many transactions there are now. @default not said */
  readonly transactions?: number | undefined;
  /** The day of the oldest transaction, in epoch milliseconds. @default not said */
  readonly transactionsSince?: number | undefined;
  /** Until when the person shares them, in epoch milliseconds. @default not said */
  readonly sharedUntil?: number | undefined;
}

/** What came, or that the app is still counting it: its place is held meanwhile, so that nothing jumps. */
export type CameSoFar = Came | "counting";

/** What is known of it already. */
export function knownCame(came: CameSoFar | undefined): Came | undefined {
  return came === "counting" ? undefined : came;
}

/** When new data comes: `by-itself` with Basiq's smart cache, or from when the person may refresh, in epoch milliseconds. */
export type NextUpdate = "by-itself" | number;
