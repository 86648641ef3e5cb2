import type { ConnectionState } from "@basiq-kit/hooks";
import { FoldedReferences } from "../ui/FoldedReferences.js";

/** What support looks up after a failure: folded, unless support is the way on. */
export function RowSupport({ connection }: { readonly connection: ConnectionState }) {
  const { connectionId, failure } = connection;
  if (failure === undefined) return null;
  const { userId, jobId, guidance } = failure;
  return (
    <FoldedReferences
      references={{ userId, connectionId, jobId }}
      isWayOn={guidance.action.type === "contact-support"}
    />
  );
}
