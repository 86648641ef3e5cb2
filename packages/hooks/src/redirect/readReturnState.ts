import { isBasiqId } from "@basiq-kit/schema";
import { isConsentAction } from "./redirectOptions.js";
import type { ReturnState } from "./returnState.js";
import { readPath } from "./returnTo.js";
import { readShared } from "./shared.js";

/** What is stored for a return, and what it brought once it was used. */
export type StoredReturn = ReturnState &
  (
    | { readonly path?: undefined }
    | {
        /** The page it led to, without what the return added. */
        readonly path: string;
        readonly jobIds: readonly string[];
      }
  );

/** Anyone can write to a browser's storage: what the kit didn't write itself is ignored. */
export function readReturnState(value: unknown): StoredReturn | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Partial<Record<string, unknown>> = { ...value };
  const { at, flow, action, kind, returnTo, path, jobIds } = fields;
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
  return { ...departure, path, jobIds };
}
