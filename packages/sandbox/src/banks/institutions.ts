import { inventBanks } from "./generatedBanks.js";
import type { Institution } from "./institution.js";
import type { ConnectorStatus } from "../world/connector.js";
import type { Records } from "../world/records.js";
import { testBanks } from "./testBanks.js";

let known: ReadonlyMap<string, Institution> | undefined;

/** Every institution by id, the test banks first. The invented ones are generated when this is first called. */
export function institutions(): ReadonlyMap<string, Institution> {
  known ??= new Map([...testBanks, ...inventBanks()].map((one) => [one.id, one]));
  return known;
}

/** The institution with this id, or undefined. */
export function findInstitution(id: string): Institution | undefined {
  return testBanks.find((bank) => bank.id === id) ?? institutions().get(id);
}

/** The test banks' ids, for messages. */
export function institutionIds(): string[] {
  return testBanks.map((bank) => bank.id);
}

/** The current status of an institution's connectors. */
export function connectorStatus(records: Records, institution: Institution): ConnectorStatus {
  return records.connectorStatuses.get(institution.id) ?? institution.status;
}
