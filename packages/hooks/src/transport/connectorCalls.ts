import { BasiqError } from "../errors/BasiqError.js";
import type { Connector, OpenBankingPath } from "@basiq-kit/schema";
import { checkId } from "../errors/checkId.js";
import type { Client } from "./client.js";

/** Names one way into one institution. */
export interface ConnectorName {
  /** Such as `AU00000`. */
  readonly institutionId: string;
  /** The person's login, the bank's own authorisation, or uploaded files. */
  readonly method: Exclude<Connector["method"], "other">;
}

/** One connector, by whichever route there is. */
export async function getConnector(
  { ask, either }: Client,
  { institutionId, method }: ConnectorName,
  openBankingPath: OpenBankingPath,
): Promise<Connector> {
  const institution = `/connectors/${checkId(institutionId, "institutionId")}/`;
  const request = (spelling: string) =>
    ask(either, {
      path: institution + checkId(spelling, "method"),
      read: ({ parseConnector }, body, options) => parseConnector(body, options),
    });
  // The app's server finds out the spelling by itself.
  const { value: connector, status } =
    method === "openbanking" && either === "basiq"
      ? await openBankingPath.find(request)
      : await request(method);
  // Another bank's outage must not be shown as this one's.
  if (connector.id !== institutionId) throw new BasiqError("malformed-answer", { status });
  return connector;
}
