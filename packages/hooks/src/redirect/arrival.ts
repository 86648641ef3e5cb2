import { isBasiqId } from "@basiq-kit/schema";
import { isNonce } from "./returnState.js";
import { pageOf } from "./page.js";
import { allParameters, returnParameters, withoutReturn } from "./returnUrl.js";

/** What the address of a page says about how the person got there. */
export type Arrival =
  | { readonly isReturn: false; readonly path: string }
  | {
      readonly isReturn: true;
      /** The page (`pageOf`), without what the return added. */
      readonly path: string;
      /** The whole address without what the return added. */
      readonly cleanUrl: string;
      /** `undefined` if there is none, or it isn't in the kit's format. */
      readonly nonce: string | undefined;
      readonly jobIds: readonly string[];
    };

const MOST_JOBS = 20;
// What OAuth adds beside its own `state`, to the query or behind the `#`.
const OF_SIGN_IN = ["code", "access_token", "id_token"];

/** Whether an address comes from the Consent UI, and what it brings (basiq-api.md, "Consent UI"). */
export function readArrival(href: string): Arrival {
  const [added, clean] = [returnParameters(href), withoutReturn(href)];
  const path = pageOf(clean);
  const ids = `${added.get("jobId") ?? ""},${added.get("jobIds") ?? ""}`.split(",");
  const state = added.get("state");
  const nonce = isNonce(state) ? state : undefined;
  // The app's own sign-in may come back with a `state` too.
  const own = allParameters(clean);
  const isReturn =
    ids.some(Boolean) || (nonce !== undefined && !OF_SIGN_IN.some((name) => own.has(name)));
  if (!isReturn) return { isReturn, path };
  const jobIds = [...new Set(ids.filter(isBasiqId))].slice(0, MOST_JOBS);
  return { isReturn, path, cleanUrl: clean.href, nonce, jobIds };
}
