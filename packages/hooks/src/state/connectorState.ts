import type { Connector, ConnectorDurations, ConnectorStatus } from "@basiq-kit/schema";

/** A bank, described so that a person recognises it. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** The https address of its square logo, or of the full one if there is no square one. */
  readonly logoUrl: string | undefined;
  /** Its main colour, as `#rrggbb`. */
  readonly brandColor: string | undefined;
}

/**
 * Whether the bank asks the person for a code or an answer while a job runs: they must be present, so
 * say so before a refresh starts.
 */
export type AsksForPerson = "always" | "sometimes" | "never" | "unknown";

/** How well a bank can be reached now, and what that means for someone who wants to connect. */
export type ConnectorState = {
  /** The bank. */
  readonly institution: Institution;
  /** How Basiq connects: `web` signs in to internet banking, `openbanking` is the Consumer Data Right. */
  readonly method: Connector["method"];
  /** Basiq's release stage of this connector. */
  readonly stage: Connector["stage"];
  /** Whether a refresh needs the person to be present. */
  readonly asksForPerson: AsksForPerson;
  /** How long a whole job usually takes here, in milliseconds; `undefined` if Basiq doesn't know. */
  readonly typicalDurationMs: number | undefined;
  /** The https address where a person resets their password, to link next to wrong sign-in details. */
  readonly forgottenPasswordUrl: string | undefined;
  /** The usual milliseconds per step, for `useJobProgress`. */
  readonly stats: ConnectorDurations | undefined;
} & (
  | {
      readonly status: "major-outage";
      /** The bank's own, widespread problem: don't try. */
      readonly canConnect: false;
      readonly advice: "wait";
    }
  | {
      readonly status: Exclude<ConnectorStatus, "major-outage">;
      readonly canConnect: true;
      readonly advice: "go-ahead" | "may-be-slow" | "may-fail";
    }
);

const ADVICE = {
  operational: "go-ahead",
  degraded: "may-be-slow",
  "partial-outage": "may-fail",
  // Basiq says that it can still be used (basiq-api.md, Connectors).
  maintenance: "may-fail",
  // Nothing is known that would justify a warning.
  unknown: "go-ahead",
} as const;

const ASKS: Record<Connector["signIn"], AsksForPerson> = {
  password: "never",
  "always-mfa": "always",
  "sometimes-mfa": "sometimes",
  // The person authorised it once at the bank, so a refresh needs no sign-in.
  bank: "never",
  other: "unknown",
};

/**
 * What a connector means for someone who wants to connect (basiq-api.md, Connectors).
 *
 * @example
 * connectorState(parseConnector(body)).canConnect; // false only in a major outage
 */
export function connectorState(connector: Connector): ConnectorState {
  const { method, stage, status, forgottenPasswordUrl, durations } = connector;
  const facts = {
    institution: institutionOf(connector),
    method,
    stage,
    asksForPerson: asksForPerson(connector),
    typicalDurationMs: durations?.total ?? undefined,
    forgottenPasswordUrl,
    stats: durations,
  };
  return status === "major-outage"
    ? { ...facts, status, canConnect: false, advice: "wait" }
    : { ...facts, status, canConnect: true, advice: ADVICE[status] };
}

export function institutionOf({
  id,
  name,
  shortName,
  logoUrl,
  brandColor,
}: Connector): Institution {
  return { id, name, shortName, logoUrl, brandColor };
}

export function asksForPerson({ signIn }: Connector): AsksForPerson {
  return ASKS[signIn];
}
