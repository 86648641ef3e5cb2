import type { Core } from "../world/core.js";
import { findInstitution } from "../banks/institutions.js";
import { findPersona } from "../people/personas.js";
import type { UserProfile } from "../world/userRecord.js";
import { reportedAccounts } from "../reports/reportData.js";
import type { ReportRecord } from "../world/reportRecord.js";
import { statementAccount } from "./reportAccounts.js";

/** The data of a report of type `STATEMENT_01` (Basiq's OpenAPI, GET /reports/{id}). */
export function statementData(core: Core, report: ReportRecord) {
  const [reported] = reportedAccounts(core.records, report);
  const connection = reported?.account.connection;
  const institution = findInstitution(connection?.institutionId ?? "");
  const profile = core.records.users.get(report.userIds[0] ?? "")?.profile ?? {};
  return {
    institution: {
      logo: `https://logos.example/${institution?.id ?? ""}/full.svg`,
      name: institution?.name ?? "",
    },
    identity: identity(profile, connection?.login ?? ""),
    accreditation: ACCREDITATION,
    account: reported ? [statementAccount(core, reported)] : [],
  };
}

/**
 * The person who signed in at the bank. An unknown email is at example.com, an unknown mobile one reserved for fiction.
 */
function identity(profile: UserProfile, login: string) {
  const persona = findPersona(login);
  const firstName = persona?.firstName ?? profile.firstName ?? "";
  const lastName = persona?.lastName ?? profile.lastName ?? "";
  return {
    customerType: "person",
    fullName: `${firstName} ${lastName}`.trim(),
    firstName,
    lastName,
    phoneNumbers: [profile.mobile ?? "+61491570006"],
    emails: [profile.email ?? `${login.toLowerCase()}@example.com`],
    physicalAddresses: [
      { addressLine1: "5230 Newell Road", city: "Sydney", state: "NSW", postCode: "2000" },
    ],
  };
}

/** Invented: no such licence exists. */
const ACCREDITATION = {
  cdrAccessModel: "sandbox",
  entityName: "Sandbox",
  title: "Not accredited",
  licenceNo: "000000",
  description: "A stand-in for tests. No bank and nobody's data is behind it.",
};
