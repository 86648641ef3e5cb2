import { isBasiqId } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import { isConsentAction } from "./redirectOptions.js";
import type { ReturnState } from "./returnState.js";
import { readPath } from "./returnTo.js";
import { readShared } from "./shared.js";

/** What is stored for a return until it is used. */
export type UnusedReturn = ReturnState & { readonly path?: undefined };

/** What is stored for a return that was used, so that the same page with the same jobs is a reload. */
export type UsedReturn = ReturnState & {
  /** The page it led to (`pageOf`), without what the return added. */
  readonly path: string;
  readonly jobIds: readonly string[];
  /** Nothing of it is shown any more: the person closed it, or it came too late. */
  readonly isOver?: true | undefined;
};

export type StoredReturn = UnusedReturn | UsedReturn;

/** Anyone can write to a browser's storage: what the kit didn't write itself is ignored. */
export function readReturnState(value: unknown): StoredReturn | undefined {
  const fields = fieldsOf(value);
  const { at, flow, action, kind, returnTo, path, jobIds, isOver } = fields;
  const checked = readPath(returnTo);
  if (typeof at !== "number" || typeof flow !== "string" || checked === undefined) return undefined;
  if (!/^[a-z0-9]{1,16}$/.test(flow)) return undefined;
  if (kind !== "connect" && kind !== "update") return undefined;
  if (action !== undefined && !isConsentAction(action)) return undefined;
  const before = readShared(fields["before"]);
  const departure = {
    at,
    flow,
    action,
    kind,
    returnTo: checked,
    ...(before && { before }),
  } as const;
  if (path === undefined) return departure;
  if (typeof path !== "string" || !Array.isArray(jobIds) || !jobIds.every(isBasiqId))
    return undefined;
  return { ...departure, path, jobIds, isOver: isOver === true || undefined };
}
