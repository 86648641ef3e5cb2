import {
  CONNECTOR_METHODS,
  type ConnectorMethod,
  isBasiqId,
  methodName,
  parseConnector,
  parseConnectors,
} from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { createConnectorCall } from "../basiq/connectorCall.js";
import { readAnswer, readList } from "../basiq/readAnswer.js";
import type { SharedAnswers } from "../store/sharedAnswers.js";
import { type Handle, jsonText, pathId, type RouteCall, type SignedInCall } from "./route.js";
import { wireConnector } from "./wireConnector.js";
import { wireList } from "./wireList.js";

// The list of banks changes rarely; whether one is down is asked per connector.
const LIST_MS = 10 * 60_000;
const ONE_MS = 60_000;

/** `GET connectors`: every institution that can be connected; the same for everyone, so shared. */
export function connectorsRoute(api: BasiqApi, shared: SharedAnswers): Handle<SignedInCall> {
  const load = async () => {
    const connectors = await readList(api, "/connectors", parseConnectors);
    // A connector whose id is no Basiq id can't be connected either.
    const usable = connectors.filter(({ id }) => isBasiqId(id));
    return JSON.stringify(wireList(usable.map(wireConnector)));
  };
  return async () => jsonText(await shared("connectors", LIST_MS, load));
}

/** A connector as the route answers it, at most a minute old. */
export type ReadConnector = (id: string, method: ConnectorMethod) => Promise<string>;

/** Reads one connector for any number of people at once. */
export function createReadConnector(api: BasiqApi, shared: SharedAnswers): ReadConnector {
  const ask = createConnectorCall(api);
  return (id, method) =>
    shared(`/connectors/${id}/${method}`, ONE_MS, async () => {
      const connector = readAnswer(await ask(id, method), parseConnector, api);
      if (connector.id !== id) throw new BasiqServerError("malformed-answer");
      return JSON.stringify(wireConnector(connector));
    });
}

/**
 * The `:id` and `:method` of the path.
 *
 * @throws {BasiqServerError} `parameter-not-valid`, `resource-not-found`.
 */
export function connectorName(call: RouteCall): { id: string; method: ConnectorMethod } {
  const id = pathId(call);
  const wanted = methodName(call.param("method"));
  const method = CONNECTOR_METHODS.find((one) => one === wanted);
  if (method === undefined) throw new BasiqServerError("resource-not-found");
  return { id, method };
}

/** `GET connectors/:id/:method`: how one institution is doing now; shared as well. */
export function connectorRoute(readConnector: ReadConnector): Handle<SignedInCall> {
  return async (call) => {
    const { id, method } = connectorName(call);
    return jsonText(await readConnector(id, method));
  };
}
