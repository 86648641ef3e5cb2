import { connectionsState, connectorState, consentState } from "@basiq-kit/hooks/core";
import {
  type BasiqWebhookEvent,
  type Connection,
  type Connector,
  type ParseOptions,
  parseApiError,
  parseClientToken,
  parseConnection,
  parseConnections,
  parseConnector,
  parseConnectors,
  parseConsents,
  parseEvent,
  parseEvents,
  parseWebhook,
} from "@basiq-kit/schema";
import { fieldsOf, listOf } from "../documents/openApi.js";

const DAY_MS = 24 * 60 * 60_000;

export function readToken(value: unknown): string {
  return `a token for ${parseClientToken(value).expires_in} s`;
}

/** What a person's consents mean on the day after the newest, three days before its end and the day after that. */
export function readConsents(value: unknown, options?: ParseOptions): string {
  const { items } = parseConsents(value, options);
  const { createdAt = 0, expiresAt = 0 } = items[0] ?? {};
  const states = [createdAt + DAY_MS, expiresAt - 3 * DAY_MS, expiresAt + DAY_MS].map((now) => {
    const { state } = consentState(items, now);
    return `${state.status}: ${state.recommendedAction}`;
  });
  return [`${items.length} consents`, ...states].join("; ");
}

export function readConnection(value: unknown, options?: ParseOptions): string {
  return lifeOf([parseConnection(value, options)]);
}

export function readConnections(value: unknown, options?: ParseOptions): string {
  return lifeOf(parseConnections(value, options).items);
}

/** What connections mean on the day after they began, three days before their end and the day after that. */
function lifeOf(connections: readonly Connection[]): string {
  const { createdAt = 0, expiresAt = 0, method } = connections[0] ?? {};
  const moments = [createdAt + DAY_MS, expiresAt - 3 * DAY_MS, expiresAt + DAY_MS];
  const states = moments.flatMap((now) =>
    connectionsState(connections, { jobs: [], connectors: [], now }).state.map(
      ({ status, recommendedAction }) => `${status}: ${recommendedAction}`,
    ),
  );
  return [method, ...states].join("; ");
}

export function readConnector(value: unknown, options?: ParseOptions): string {
  return meaningOf(parseConnector(value, options));
}

export function readConnectors(value: unknown, options?: ParseOptions): string {
  return parseConnectors(value, options).items.map(meaningOf).join("; ");
}

function meaningOf(connector: Connector): string {
  const { method, stage, status, advice, asksForPerson } = connectorState(connector);
  return `${method}, ${stage}, ${status}: ${advice}, asks ${asksForPerson}`;
}

export function readEvent(value: unknown, options?: ParseOptions): string {
  return eventInWords(parseEvent(value, options));
}

function eventInWords({ type, userId, connectionId, consentId }: BasiqWebhookEvent): string {
  return [
    type,
    ...(userId === undefined ? [] : ["of a user"]),
    ...(connectionId === undefined ? [] : ["about a connection"]),
    ...(consentId === undefined ? [] : ["about a consent"]),
  ].join(" ");
}

export function readEvents(value: unknown, options?: ParseOptions): string {
  return parseEvents(value, options).items.map(eventInWords).join("; ");
}

/** A message keeps what was posted. */
export function readMessage(value: unknown, options?: ParseOptions): string {
  const { type, userId } = parseWebhook(fieldsOf(value)["payload"], options);
  return userId === undefined ? type : `${type} of a user`;
}

export function readMessages(value: unknown, options?: ParseOptions): string {
  return listOf(fieldsOf(value)["data"])
    .map((one) => readMessage(one, options))
    .join("; ");
}

/** Whether everything that Basiq's support asks for arrives. */
export function readError(value: unknown, options?: ParseOptions): string {
  const { correlationId, data } = parseApiError(value, options);
  const sent = fieldsOf(value);
  const { code, title, detail } = fieldsOf(listOf(sent["data"])[0]);
  const [first] = data;
  const arrives =
    correlationId === sent["correlationId"] &&
    first?.code === (code ?? "unknown-error") &&
    first.title === title &&
    first.detail === detail;
  return arrives
    ? "an error, whole"
    : `an error, of which something is lost: ${JSON.stringify(data)}`;
}
