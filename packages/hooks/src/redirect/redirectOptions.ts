import type { JobKind } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { checkId } from "../errors/checkId.js";
import type { ConsentAction } from "../state/consentAction.js";
import { readPath } from "./returnTo.js";

/** What the person does in the Consent UI: the options that go together. */
export type RedirectPurpose =
  | {
      /** Leave it out for a first consent. */
      readonly action?: "connect" | "update" | undefined;
      /** Skips the choice of a bank (basiq-api.md, "Consent UI"). */
      readonly institutionId?: string | undefined;
      readonly connectionId?: undefined;
    }
  | {
      readonly action: "manage" | "extend" | "reauthorise";
      readonly institutionId?: undefined;
      readonly connectionId?: undefined;
    }
  | {
      readonly action?: undefined;
      readonly institutionId?: undefined;
      /** The connection whose credentials are updated, or whose accounts are chosen again. */
      readonly connectionId: string;
    };

export type RedirectOptions = RedirectPurpose & {
  /**
   * Where `useConsentReturn` sends the person afterwards: a path of this origin.
   * @default the page they are on
   */
  readonly returnTo?: string | undefined;
  /**
   * Saves what a full page load would lose. A promise is awaited; if it throws or rejects, there is
   * no redirect.
   */
  readonly onBeforeRedirect?: (() => void | Promise<void>) | undefined;
};

const ACTIONS: readonly unknown[] = [
  "connect",
  "manage",
  "extend",
  "update",
  "reauthorise",
] satisfies ConsentAction[];

export function isConsentAction(action: unknown): action is ConsentAction {
  return ACTIONS.includes(action);
}

/** @throws {BasiqError} `invalid-argument`, so that a mistake shows before anyone clicks. */
export function checkRedirect(options: RedirectOptions): void {
  const { action, institutionId, connectionId, returnTo } = options;
  if (action !== undefined && !isConsentAction(action))
    fail(`\`action\` must be one of ${ACTIONS.join(", ")}. Leave it out for a first consent.`);
  if (institutionId !== undefined) checkId(institutionId, "institutionId");
  if (connectionId !== undefined) checkId(connectionId, "connectionId");
  if (
    connectionId === undefined
      ? institutionId && action && action !== "connect" && action !== "update"
      : (action ?? institutionId)
  )
    fail(
      "These options exclude each other. Use `institutionId` with `connect`, `update` or no `action`, and `connectionId` alone.",
    );
  if (returnTo !== undefined && readPath(returnTo) === undefined)
    fail("`returnTo` must be a path of this origin, such as `/accounts`.");
}

/** Jobs of an existing connection are updates: Basiq retries those (`isRetriedByBasiq`). */
export function jobKindOf({ action, connectionId }: RedirectOptions): JobKind {
  return connectionId || action === "reauthorise" ? "update" : "connect";
}

function fail(problem: string): never {
  throw new BasiqError("invalid-argument", {}, problem);
}
