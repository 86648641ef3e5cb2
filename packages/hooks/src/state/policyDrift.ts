import type { ConsentPermission, ConsentPurpose } from "@basiq-kit/schema";
import type { ConsentDuration, ConsentPolicy, PolicyPermission } from "./consentPolicy.js";
import { DAY_MS } from "./timed.js";

/** What a person agreed to; the state of a consent has all of it. */
export interface AgreedPolicy {
  readonly permissions: readonly ConsentPermission[];
  readonly declined: readonly ConsentPermission[];
  readonly purpose: ConsentPurpose | undefined;
  readonly initialRetrievalDays: number | undefined;
  readonly retainData: boolean | undefined;
  /** Epoch milliseconds. */
  readonly givenAt: number | undefined;
  /** When it last changed, as by an extension, in epoch milliseconds. @default not known */
  readonly updatedAt?: number | undefined;
  /** Epoch milliseconds. @default no end */
  readonly expiresAt?: number | undefined;
}

/** One difference between what a person agreed to and what is asked for now. */
export type PolicyChange =
  | { readonly type: "added"; readonly permission: PolicyPermission }
  /** `permission.consented` says whether the person shared it. */
  | { readonly type: "dropped"; readonly permission: ConsentPermission }
  /** Whether the person has to agree to it has changed: `permission.required` is how it is now. */
  | { readonly type: "required"; readonly permission: PolicyPermission }
  | { readonly type: "purpose"; readonly was: ConsentPurpose; readonly now: ConsentPurpose }
  /**
   * `was` is the end of the present consent, in epoch milliseconds. Nothing says how long the duration was that an
   * extended consent was given for, so a shorter one now shows only where the consent hasn't changed since.
   */
  | { readonly type: "duration"; readonly was: number; readonly now: ConsentDuration }
  /** How many days back the first retrieval reaches. */
  | { readonly type: "initial-retrieval"; readonly was: number; readonly now: number }
  /** The policy's `retainData`, which no document of Basiq's explains. */
  | { readonly type: "retention"; readonly was: boolean; readonly now: boolean };

/** What is different between what a person agreed to and what is asked for now. */
export type PolicyDrift =
  /** They can't be compared: there is no policy, or the two have no permission in common. */
  | { readonly status: "unknown" }
  /** Nothing that can be compared is different. */
  | { readonly status: "same" }
  | {
      readonly status: "different";
      /** At least one; permissions first. */
      readonly changes: readonly [PolicyChange, ...PolicyChange[]];
      /** What was and is asked for, on the same terms. */
      readonly unchanged: readonly PolicyPermission[];
    };

/**
 * What is different between what a person agreed to and what the application asks for now. Only what both
 * sides say is compared.
 *
 * Basiq says that the policy has changed (`policyChanged`), and only the app knows what has changed, because no
 * documented request reads a policy (basiq-api.md, "Consents").
 *
 * @param agreed The state of a consent, from `useConsent` or `consentState`.
 * @param policy What the application asks for now.
 * @example
 * const drift = policyDrift(consent, policy);
 * if (drift.status === "different") console.log(drift.changes.length);
 */
export function policyDrift(agreed: AgreedPolicy, policy: ConsentPolicy | undefined): PolicyDrift {
  const before = [...agreed.permissions, ...agreed.declined];
  const now = policy?.permissions ?? [];
  const both = now.filter((one) => has(before, one));
  // Basiq's documents have two ways to write a scope: `account.detail` and `bank:accounts.detail:read`. Lists
  // without one in common are written in two ways, rather than of two policies without anything in common.
  if (policy === undefined || both.length === 0) return { status: "unknown" };
  const required = both.filter((one) => isOtherwiseRequired(one, before));
  const [first, ...rest]: PolicyChange[] = [
    ...now.filter((one) => !has(before, one)).map(added),
    ...required.map(requiredNow),
    ...before.filter((one) => !has(now, one)).map(dropped),
    ...termChanges(agreed, policy),
  ];
  if (first === undefined) return { status: "same" };
  const unchanged = both.filter((one) => !required.includes(one));
  return { status: "different", changes: [first, ...rest], unchanged };
}

interface Scoped {
  readonly scope: string;
}

const has = (list: readonly Scoped[], { scope }: Scoped) => list.some((one) => one.scope === scope);

const added = (permission: PolicyPermission) => ({ type: "added", permission }) as const;
const requiredNow = (permission: PolicyPermission) => ({ type: "required", permission }) as const;
const dropped = (permission: ConsentPermission) => ({ type: "dropped", permission }) as const;

function isOtherwiseRequired(
  { scope, required }: PolicyPermission,
  before: readonly ConsentPermission[],
): boolean {
  const was = before.find((one) => one.scope === scope)?.required;
  return required !== undefined && was !== undefined && was !== required;
}

function termChanges(agreed: AgreedPolicy, policy: ConsentPolicy): PolicyChange[] {
  const changes: PolicyChange[] = [];
  const { purpose, expiresAt, initialRetrievalDays: days, retainData: retains } = agreed;
  const { purpose: why, duration, initialRetrievalDays, retainData } = policy;
  if (purpose && why && !isSamePurpose(purpose, why))
    changes.push({ type: "purpose", was: purpose, now: why });
  if (expiresAt !== undefined && duration && isOtherDuration(agreed, expiresAt, duration))
    changes.push({ type: "duration", was: expiresAt, now: duration });
  if (days !== undefined && initialRetrievalDays !== undefined && days !== initialRetrievalDays)
    changes.push({ type: "initial-retrieval", was: days, now: initialRetrievalDays });
  if (retains !== undefined && retainData !== undefined && retains !== retainData)
    changes.push({ type: "retention", was: retains, now: retainData });
  return changes;
}

/** A part that one side leaves out isn't compared. */
function isSamePurpose(was: ConsentPurpose, now: ConsentPurpose): boolean {
  return (["title", "description"] as const).every(
    (part) =>
      was[part] === undefined || now[part] === undefined || was[part].trim() === now[part].trim(),
  );
}

/** 12 months and 360 days are two ways to write the same duration, and differ by up to 6 days. */
const TOLERANCE_MS = 6 * DAY_MS;

/**
 * Whether the duration is certainly another one. An extension moves the end and not the start, so what lies between
 * them is the duration of then only if the consent hasn't changed since it was given; otherwise it is the most that
 * the duration can have been.
 */
function isOtherDuration(
  { givenAt, updatedAt }: AgreedPolicy,
  expiresAt: number,
  duration: ConsentDuration,
): boolean {
  if (givenAt === undefined) return false;
  const longer = endOf(givenAt, duration) - expiresAt;
  if (longer > TOLERANCE_MS) return true;
  const isAsGiven = updatedAt !== undefined && updatedAt - givenAt <= DAY_MS;
  return isAsGiven && longer < -TOLERANCE_MS;
}

function endOf(givenAt: number, duration: ConsentDuration): number {
  const end = new Date(givenAt);
  if ("months" in duration) end.setUTCMonth(end.getUTCMonth() + duration.months);
  else end.setUTCDate(end.getUTCDate() + duration.days);
  return end.getTime();
}
