import { isBasiqId } from "@basiq-kit/schema";
import { isNonce } from "./returnState.js";
import { returnParameters, withoutReturn } from "./returnUrl.js";

/** What the address of a page says about how the person got there. */
export type Arrival =
  | { readonly isReturn: false; readonly path: string }
  | {
      readonly isReturn: true;
      /** The path and query of the page, without what the return added. */
      readonly path: string;
      /** The whole address without what the return added. */
      readonly cleanUrl: string;
      /** `undefined` if there is none, or it isn't in the kit's format. */
      readonly nonce: string | undefined;
      readonly jobIds: readonly string[];
    };

const MOST_JOBS = 20;

/** Whether an address comes from the Consent UI, and what it brings (basiq-api.md, "Consent UI"). */
export function readArrival(href: string): Arrival {
  const [added, clean] = [returnParameters(href), withoutReturn(href)];
  const path = clean.pathname + clean.search;
  const ids = `${added.get("jobId") ?? ""},${added.get("jobIds") ?? ""}`.split(",");
  const state = added.get("state");
  const nonce = isNonce(state) ? state : undefined;
  // The app's own sign-in may come back with a `state` too, but then with a `code` as well.
  const isReturn = ids.some(Boolean) || (nonce !== undefined && !clean.searchParams.has("code"));
  if (!isReturn) return { isReturn, path };
  const jobIds = [...new Set(ids.filter(isBasiqId))].slice(0, MOST_JOBS);
  return { isReturn, path, cleanUrl: clean.href, nonce, jobIds };
}
