import { begin } from "../begin.js";
import type { Visit } from "../visit.js";

/** On to a bank: the one the link named, or the picker. */
export function toBank(visit: Visit): Response {
  const { purpose } = visit.flow;
  const institutionId = "institutionId" in purpose ? purpose.institutionId : null;
  if (institutionId === null) return visit.go("/banks");
  return visit.go(`/connections/${begin(visit, institutionId).id}`);
}
