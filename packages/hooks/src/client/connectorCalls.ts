import type { Connector } from "@basiq-kit/schema";
import { checkId } from "./checkId.js";
import type { Lanes } from "./lanes.js";
import { requestError } from "./requestError.js";

/** Names one way into one institution. */
export interface ConnectorName {
  /** Such as `AU00000`. */
  readonly institutionId: string;
  /** The person's login, the bank's own authorisation, or uploaded files. */
  readonly method: Exclude<Connector["method"], "other">;
}

/** One connector, by whichever lane there is. */
export async function getConnector(
  { ask, either }: Lanes,
  { institutionId, method }: ConnectorName,
): Promise<Connector> {
  const path = `/connectors/${checkId(institutionId, "institutionId")}/${checkId(method, "method")}`;
  const { value: connector, status } = await ask(either, {
    path,
    read: ({ parseConnector }, body) => parseConnector(body),
  });
  // Another bank's outage must not be shown as this one's.
  if (connector.id !== institutionId) throw requestError("malformed-answer", { status });
  return connector;
}
