import type { ConnectionState } from "@basiq-kit/hooks";
import { canEnd } from "../ConsentCard/canEnd.js";

/** A consent covers what a bank sends. A statement that the person uploaded needs none, though it ends with the consent. */
export function isShared(connection: ConnectionState): boolean {
  return canEnd(connection) && connection.method !== "pdf" && connection.method !== "csv";
}
