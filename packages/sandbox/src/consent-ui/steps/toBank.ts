import { beginConnection } from "../../connecting/startConnect.js";
import type { Visit } from "../visit.js";

/** On to a bank: the one the link named, or the picker. */
export function toBank(visit: Visit): Response {
  const { core, flow } = visit;
  const institutionId = "institutionId" in flow.purpose ? flow.purpose.institutionId : null;
  if (institutionId === null) return visit.go("/banks");
  const connection = beginConnection(core, { userId: flow.userId, institutionId });
  return visit.go(`/connections/${connection.id}`);
}
