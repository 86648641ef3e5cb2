import type { Institution } from "../../banks/institution.js";
import { findInstitution } from "../../banks/institutions.js";
import { notThere } from "./uiError.js";

/** The bank a connection or job is with. */
export function bankOf({ institutionId }: { institutionId: string }): Institution {
  const bank = findInstitution(institutionId);
  if (!bank) throw notThere("bank");
  return bank;
}
