import type { ConsentPurpose } from "@basiq-kit/schema";

/** One kind of data that an application asks for. */
export interface PolicyPermission {
  /** As Basiq writes it in a consent to this policy, such as `bank:transactions:read`. */
  readonly scope: string;
  /** Whether a person has to agree to it. @default not said */
  readonly required?: boolean | undefined;
  /** What a person reads as its name. @default the kit's words for the scope */
  readonly name?: string | undefined;
  /** What a person reads about it. @default none */
  readonly description?: string | undefined;
  /** What it comprises, each as a person reads it. @default none */
  readonly attributes?: readonly string[] | undefined;
}

/** How long a consent is valid from the day it is given, as a policy says it. */
export type ConsentDuration = { readonly months: number } | { readonly days: number };

/**
 * What an application asks people to consent to: the policy in Basiq's dashboard, written down once more in
 * the app, because no documented request reads it (basiq-api.md, "Consents"). What is left out isn't said.
 */
export interface ConsentPolicy {
  /** What it asks for; at least one. */
  readonly permissions: readonly PolicyPermission[];
  /** Why the data is wanted: the primary purpose. */
  readonly purpose?: ConsentPurpose | undefined;
  /** How long a consent to it is valid. */
  readonly duration?: ConsentDuration | undefined;
  /** How many days back the first retrieval reaches. */
  readonly initialRetrievalDays?: number | undefined;
  /** The policy's `retainData`, as in Basiq's dashboard: no document of Basiq's says what it means. */
  readonly retainData?: boolean | undefined;
}
