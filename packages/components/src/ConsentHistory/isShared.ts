import type { ConnectionState } from "@basiq-kit/hooks";
import { isStatement } from "../ConnectionCard/isStatement.js";
import { canEnd } from "../ConsentCard/canEnd.js";

/** A consent covers what a bank sends. A statement that the person uploaded needs none, though it ends with the consent. */
export function isShared(connection: ConnectionState): boolean {
  return canEnd(connection) && !isStatement(connection);
}
