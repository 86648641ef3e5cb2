import type { Connector, ConnectorDurations, ConnectorStatus } from "@basiq-kit/schema";

/** Who a bank is, as far as a person needs to recognise it. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** An https address of its square logo, else of its full one. */
  readonly logoUrl: string | undefined;
  /** Its main colour, as a hexadecimal colour of CSS. */
  readonly colour: string | undefined;
}

/**
 * Whether the bank asks the person for a code or an answer while a job runs: they must be there, so
 * tell them before a refresh starts.
 */
export type AsksForPerson = "always" | "sometimes" | "never" | "unknown";

/** How well a bank can be reached now, and what that means for someone who wants to connect. */
export type ConnectorState = {
  /** The bank. */
  readonly institution: Institution;
  /** How Basiq gets there: `web` is a sign-in at internet banking, `openbanking` the Consumer Data Right. */
  readonly method: Connector["method"];
  /** How finished Basiq calls this connector. */
  readonly stage: Connector["stage"];
  /** Whether a refresh needs the person there. */
  readonly asksForPerson: AsksForPerson;
  /** What a whole job usually takes here, in milliseconds; `undefined` where Basiq doesn't know. */
  readonly typicalDurationMs: number | undefined;
  /** Where a person gets a new password, an https address: the right link beside wrong sign-in details. */
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
  // It can and should still be used (basiq-api.md, Connectors).
  maintenance: "may-fail",
  // A warning needs a ground.
  unknown: "go-ahead",
} as const;

const ASKS: Record<Connector["signIn"], AsksForPerson> = {
  password: "never",
  "always-mfa": "always",
  "sometimes-mfa": "sometimes",
  // The bank authorised it once: nobody signs in for a refresh.
  bank: "never",
  other: "unknown",
};

/**
 * What a connector means for someone who wants to connect (basiq-api.md, Connectors).
 *
 * @example
 * connectorState(parseConnector(body)).canConnect; // false in a major outage alone
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

export function institutionOf({ id, name, shortName, logoUrl, colour }: Connector): Institution {
  return { id, name, shortName, logoUrl, colour };
}

export function asksForPerson({ signIn }: Connector): AsksForPerson {
  return ASKS[signIn];
}
