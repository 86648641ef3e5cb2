import { connectionFor } from "../visit/connectionFor.js";
import type { Visit } from "../visit/visit.js";

/** Leads to the bank that the link named, or to the picker. */
export function toBank(visit: Visit): Response {
  const { purpose } = visit.flow;
  const institutionId = "institutionId" in purpose ? purpose.institutionId : null;
  if (institutionId === null) return visit.go("/banks");
  return visit.go(`/connections/${connectionFor(visit, institutionId).id}`);
}
