import { type BasiqError, useNextTry } from "@basiq-kit/hooks";
import { FoldedReferences } from "./FoldedReferences.js";

/** What support looks up after a request that failed: folded, unless nothing that the person does here can help. */
export function RequestReference({ error }: { readonly error: BasiqError }) {
  const next = useNextTry(error);
  // Without an answer there is nothing that support could look up.
  if (error.correlationId === undefined) return null;
  return <FoldedReferences references={error} isWayOn={next.type === "never"} size="small" />;
}
