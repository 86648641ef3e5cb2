import type { Connection, Connector, ConnectorStatus } from "@basiq-kit/schema";
import {
  type AsksForPerson,
  asksForPerson,
  type Institution,
  institutionOf,
} from "./connectorState.js";
import { bankRank, searchedBank, type SearchedBank, SLIP } from "./bankSearch.js";
import { isAlive } from "./isAlive.js";
import { normalName } from "./searchedName.js";

/** One way to connect an institution. */
export interface PickerMethod {
  readonly method: Connector["method"];
  readonly status: ConnectorStatus;
  /** Basiq's release stage of it: one that is `alpha` or `beta` may fail more often. */
  readonly stage: Connector["stage"];
  /** `false` only in a major outage. */
  readonly canConnect: boolean;
  readonly asksForPerson: AsksForPerson;
}

/** One row of a picker: an institution with all methods to connect it. */
export interface PickerInstitution extends Institution {
  /** Basiq's word for the kind of institution, such as `Bank`: an open set. */
  readonly type: string | undefined;
  /** Basiq's rank of it, such as `1` for the largest: an open set. */
  readonly tier: string | undefined;
  readonly country: string | undefined;
  /** In Basiq's order; at least one. */
  readonly methods: readonly [PickerMethod, ...PickerMethod[]];
  /** The status of the first method that can be connected, or of the first one if none can. */
  readonly status: ConnectorStatus;
  /** The stage of that same method. */
  readonly stage: Connector["stage"];
  /** Whether at least one of its methods can be connected. */
  readonly canConnect: boolean;
  /** Whether the person has connected it; `undefined` if that isn't known. */
  readonly connected: boolean | undefined;
}

export interface FilterConnectorsOptions {
  /**
   * What a person typed: names, their parts in any order, nicknames, initials, former names; case, accents,
   * spaces and a slip or two don't matter. @default ""
   */
  readonly search?: string | undefined;
  /** What else your customers call a bank, by its id: `{ AU00000: ["the blue one"] }`. @default none */
  readonly aliases?: BankAliases | undefined;
  /** @default ["web", "openbanking"]: the methods by which a person signs in */
  readonly methods?: readonly string[] | undefined;
  /**
   * Basiq's release stages to include. @default ["live", "beta", "unknown"]: whoever uses an `alpha` connector should
   * have decided to
   */
  readonly stages?: readonly string[] | undefined;
  /** The person's connections, if they are known. */
  readonly connections?: readonly Connection[] | undefined;
}

/** Other names of banks, by the bank's id. */
export type BankAliases = Readonly<Record<string, readonly string[]>>;

const searched = new WeakMap<Connector, SearchedBank>();

/** Stored with the connector: the list stays the same while a person types. */
function searchedConnector(connector: Connector, aliases: readonly string[] | undefined) {
  if (aliases !== undefined) return searchedBank(connector, aliases);
  const known = searched.get(connector) ?? searchedBank(connector);
  searched.set(connector, known);
  return known;
}

const METHODS: readonly string[] = ["web", "openbanking"];
const STAGES: readonly string[] = ["live", "beta", "unknown"];

type OfferedOptions = Pick<FilterConnectorsOptions, "methods" | "stages">;

function offered(
  connectors: readonly Connector[],
  { methods = METHODS, stages = STAGES }: OfferedOptions,
): readonly Connector[] {
  return connectors.filter(
    ({ method, stage }) => methods.includes(method) && stages.includes(stage),
  );
}

/** How many institutions there are before anyone searches. */
export function countInstitutions(
  connectors: readonly Connector[],
  options: OfferedOptions,
): number {
  return new Set(offered(connectors, options).map(({ id }) => id)).size;
}

/**
 * The institutions that match a search, best match first: the whole name or a nickname, names that start with
 * it, names with words that do, the rest, and, where none of these is found, names with a slip in them; each
 * group is in alphabetical order.
 *
 * @example
 * filterConnectors(parseConnectors(body).items, { search: "hool" })[0]?.name; // "Hooli"
 */
export function filterConnectors(
  connectors: readonly Connector[],
  options: FilterConnectorsOptions = {},
): readonly PickerInstitution[] {
  const { search = "", aliases, connections } = options;
  const wanted = normalName(search);
  const rows = new Map<string, { rank: number; key: string; group: [Connector, ...Connector[]] }>();
  for (const connector of offered(connectors, options)) {
    const row = rows.get(connector.id);
    if (row !== undefined) row.group.push(connector);
    else {
      const bank = searchedConnector(connector, aliases?.[connector.id]);
      const rank = bankRank(bank, wanted);
      const [key = ""] = bank.names;
      if (rank !== undefined) rows.set(connector.id, { rank, key, group: [connector] });
    }
  }
  const found = [...rows.values()];
  const isFound = found.some(({ rank }) => rank < SLIP);
  return found
    .filter(({ rank }) => !isFound || rank < SLIP)
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ group }) => pickerRow(group, connections));
}

function pickerRow(
  group: readonly [Connector, ...Connector[]],
  connections: readonly Connection[] | undefined,
): PickerInstitution {
  const [first, ...others] = group;
  const { type, tier, country } = first;
  const open = group.find(canConnect);
  return {
    ...institutionOf(first),
    type,
    tier,
    country,
    methods: [pickerMethod(first), ...others.map(pickerMethod)],
    status: (open ?? first).status,
    stage: (open ?? first).stage,
    canConnect: open !== undefined,
    connected: connections?.some(
      (connection) => connection.institutionId === first.id && isAlive(connection),
    ),
  };
}

function pickerMethod(connector: Connector): PickerMethod {
  const { method, status, stage } = connector;
  return {
    method,
    status,
    stage,
    canConnect: canConnect(connector),
    asksForPerson: asksForPerson(connector),
  };
}

function canConnect({ status }: Connector): boolean {
  return status !== "major-outage";
}
