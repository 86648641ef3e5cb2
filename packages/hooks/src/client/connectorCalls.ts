import type { Connector } from "@basiq-kit/schema";
import type { Read } from "../queries/resourceQuery.js";
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
export async function getConnector<Meaning>(
  { ask, either }: Lanes,
  { institutionId, method }: ConnectorName,
  read: (body: unknown) => Promise<Read<Connector, Meaning>>,
): Promise<Read<Connector, Meaning>> {
  const path = `/connectors/${checkId(institutionId, "institutionId")}/${checkId(method, "method")}`;
  const { value, status } = await ask(either, { path, read });
  // Another bank's outage must not be shown as this one's.
  if (value.value.id !== institutionId) throw requestError("malformed-answer", { status });
  return value;
}
