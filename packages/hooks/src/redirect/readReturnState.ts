import { isBasiqId } from "@basiq-kit/schema";
import { isConsentAction } from "./redirectOptions.js";
import type { ReturnState } from "./returnState.js";
import { readPath } from "./returnTo.js";

/** What was kept for a return, and what it brought once it was used. */
export type KeptReturn = ReturnState &
  (
    | { readonly path?: undefined }
    | {
        /** The page it led to, without what the return added. */
        readonly path: string;
        readonly jobIds: readonly string[];
      }
  );

/** Anyone can write to a browser's storage: what isn't as the kit wrote it is nothing. */
export function readReturnState(value: unknown): KeptReturn | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { at, flow, action, kind, returnTo, path, jobIds }: Partial<Record<string, unknown>> = {
    ...value,
  };
  const checked = readPath(returnTo);
  if (typeof at !== "number" || typeof flow !== "string" || checked === undefined) return undefined;
  if (!/^[a-z0-9]{1,16}$/.test(flow)) return undefined;
  if (kind !== "connect" && kind !== "update") return undefined;
  if (action !== undefined && !isConsentAction(action)) return undefined;
  const left = { at, flow, action, kind, returnTo: checked } as const;
  if (path === undefined) return left;
  if (typeof path !== "string" || !Array.isArray(jobIds) || !jobIds.every(isBasiqId))
    return undefined;
  return { ...left, path, jobIds };
}
