import { connectorStatus, institutions } from "../../banks/institutions.js";
import type { ConnectionMethod } from "../../world/connectionRecord.js";
import type { ConnectorStatus } from "../../world/connector.js";
import type { Records } from "../../world/records.js";

/** A bank and a method of connecting it: a bank with two methods is listed twice. */
export interface BankChoice {
  institutionId: string;
  method: ConnectionMethod;
  name: string;
  colour: string;
  status: ConnectorStatus;
  stage: "alpha" | "beta" | "live";
}

/** One page of what a search finds. */
export interface BankPage {
  choices: readonly BankChoice[];
  /** How many banks: one with two methods counts once. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
}

const PER_PAGE = 20;

/** Banks whose name contains the words, or whose id they are; first those whose name starts with them. */
export function findBanks(records: Records, words: string, wantedPage: number): BankPage {
  const sought = words.trim().toLowerCase();
  const found = allChoices(records)
    .filter(
      ({ name, institutionId }) =>
        name.toLowerCase().includes(sought) || institutionId.toLowerCase() === sought,
    )
    .toSorted((a, b) => rank(a, sought) - rank(b, sought));
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(Math.max(1, wantedPage), pages);
  const choices = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const total = new Set(found.map(({ institutionId }) => institutionId)).size;
  return { choices, total, page, pages };
}

function rank({ name }: BankChoice, sought: string): number {
  return name.toLowerCase().startsWith(sought) ? 0 : 1;
}

function allChoices(records: Records): BankChoice[] {
  return [...institutions().values()].flatMap((bank) =>
    bank.methods
      .filter((method) => method === "web" || method === "openbanking")
      .map((method) => ({
        institutionId: bank.id,
        method,
        name: bank.name,
        colour: bank.colour,
        stage: bank.stage,
        status: connectorStatus(records, bank),
      })),
  );
}
