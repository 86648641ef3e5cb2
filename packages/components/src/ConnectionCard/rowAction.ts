import type { ConnectionState, NextTry } from "@basiq-kit/hooks";
import type { ConnectionCardWords } from "./connectionCardWords.js";
import { isRefreshNext } from "./connectionSentences.js";
import { isStatement } from "./isStatement.js";
import { repairLabel } from "./repairButton.js";

/** Which actions a row has; the first is the one in sight. */
export type RowActions =
  /** Something is needed; a refresh may be possible besides. */
  | { readonly type: "repair"; readonly label: string; readonly besides: "refresh" | undefined }
  /** A refresh is the way on. */
  | { readonly type: "retry" }
  /** A refresh is merely possible. */
  | { readonly type: "refresh" }
  | { readonly type: "none" };

export interface RowActionFacts {
  readonly canRepair: boolean;
  /** What can follow a redirect that failed. */
  readonly repairNext: NextTry["type"];
  /** What can follow a refresh that couldn't be asked for; `undefined` where the app has no refresh. */
  readonly refreshNext: NextTry["type"] | undefined;
  readonly isRunning: boolean;
}

/** What can be done with a connection now. What can't work yet has a time and no button. */
export function rowActions(
  connection: ConnectionState,
  facts: RowActionFacts,
  copy: ConnectionCardWords,
): RowActions {
  if (facts.isRunning) return { type: "none" };
  const { canRefresh, recommendedAction, failure } = connection;
  const mayRefresh = facts.refreshNext === "now" && canRefresh.allowed && !isStatement(connection);
  const label = repairLabel(connection, copy);
  if (label !== undefined && facts.canRepair && facts.repairNext === "now")
    return { type: "repair", label, besides: mayRefresh ? "refresh" : undefined };
  if (!mayRefresh) return { type: "none" };
  // After a failure, and after the person has cleared its cause at the bank, it is the one thing to do.
  const isWayOn =
    recommendedAction === "open-bank" ||
    (recommendedAction === "none" && failure !== undefined && isRefreshNext(failure));
  return { type: isWayOn ? "retry" : "refresh" };
}
