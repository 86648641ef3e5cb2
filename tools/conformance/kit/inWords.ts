import { DAY_MS } from "../../../packages/sandbox/src/world/time.js";
import { connectionsState, connectorState, consentState } from "@basiq-kit/hooks/core";
import type {
  ApiError,
  AuthLink,
  BasiqWebhookEvent,
  Connection,
  Connector,
  Consent,
  WebhookSubscription,
} from "@basiq-kit/schema";
import { fieldsOf, isFields, listOf } from "../documents/openApi.js";

export function authLinkInWords({ mobile, expiresAt, publicUrl }: AuthLink): string {
  const until = expiresAt === undefined ? "no end" : new Date(expiresAt).toISOString();
  return `a link ${publicUrl === undefined ? "nowhere" : "to a page"} for ${typeof mobile} until ${until}`;
}

/** What a person's consents mean early in the life of the newest, near its end and after it. */
export function consentsInWords(consents: readonly Consent[]): string {
  const states = momentsOf(consents[0]).map((now) => {
    const { state } = consentState(consents, now);
    return `${state.status}: ${state.recommendedAction}`;
  });
  return [`${consents.length} consents`, ...states].join("; ");
}

/** What connections mean early in the life of the first, near its end and after it. */
export function connectionsInWords(connections: readonly Connection[]): string {
  const states = momentsOf(connections[0]).flatMap((now) =>
    connectionsState(connections, { jobs: [], connectors: [], now }).state.map(
      ({ status, recommendedAction }) => `${status}: ${recommendedAction}`,
    ),
  );
  return [connections[0]?.method, ...states].join("; ");
}

/** The day after something began, three days before its end, and the day after that. */
function momentsOf({
  createdAt = 0,
  expiresAt = 0,
}: Partial<Pick<Consent, "createdAt" | "expiresAt">> = {}) {
  return [createdAt + DAY_MS, expiresAt - 3 * DAY_MS, expiresAt + DAY_MS];
}

export function connectorInWords(connector: Connector): string {
  const { method, stage, status, advice, asksForPerson } = connectorState(connector);
  return `${method}, ${stage}, ${status}: ${advice}, asks ${asksForPerson}`;
}

type Subject = Pick<BasiqWebhookEvent, "type"> &
  Partial<Pick<BasiqWebhookEvent, "userId" | "connectionId" | "consentId">>;

export function eventInWords({ type, userId, connectionId, consentId }: Subject): string {
  const user = userId === undefined ? "" : " of a user";
  const connection = connectionId === undefined ? "" : " about a connection";
  const consent = consentId === undefined ? "" : " about a consent";
  return `${type}${user}${connection}${consent}`;
}

export function subscriptionInWords(subscription: WebhookSubscription): string {
  const { status, subscribedEvents, secret } = subscription;
  const events = subscribedEvents.length === 0 ? "nothing" : subscribedEvents.join(", ");
  return `${status} for ${events}, ${secret === undefined ? "no secret" : "with its secret"}`;
}

/** Whether everything that Basiq's support asks for arrives. */
export function errorInWords({ correlationId, data }: ApiError, value: unknown): string {
  const sent = fieldsOf(value);
  const { code = "unknown-error", title, detail } = fieldsOf(listOf(sent["data"])[0]);
  const [first] = data;
  const arrives =
    correlationId === sent["correlationId"] &&
    first?.code === code &&
    first?.title === title &&
    first?.detail === detail;
  return arrives
    ? "an error, whole"
    : `an error, of which something is lost: ${JSON.stringify(data)}`;
}

/** Which fields didn't arrive of what keeps Basiq's own names. */
export function lossInWords(read: unknown, sent: unknown): string {
  const lost = Object.entries(fieldsOf(sent))
    .filter(([name, value]) => !isWithin(fieldsOf(read)[name], value))
    .map(([name]) => name);
  return lost.length === 0 ? "whole" : `without ${lost.join(", ")}`;
}

/** Whether all that was read is what was sent; numbers may have become text. */
function isWithin(read: unknown, sent: unknown): boolean {
  if (Array.isArray(read)) return read.every((item, index) => isWithin(item, listOf(sent)[index]));
  if (isFields(read))
    return Object.entries(read).every(
      ([name, value]) => value === undefined || isWithin(value, fieldsOf(sent)[name]),
    );
  return read !== undefined && unquoted(read) === unquoted(sent);
}

function unquoted(value: unknown): string | undefined {
  return JSON.stringify(value)?.replaceAll('"', "");
}
