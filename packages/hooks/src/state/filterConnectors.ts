import type { Connection, Connector, ConnectorStatus } from "@basiq-kit/schema";
import {
  type AsksForPerson,
  asksForPerson,
  type Institution,
  institutionOf,
} from "./connectorState.js";
import { isAlive } from "./isAlive.js";

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
  /** What a person typed: parts of names, in any order; case and accents don't matter. @default "" */
  readonly search?: string | undefined;
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

const METHODS: readonly string[] = ["web", "openbanking"];
const STAGES: readonly string[] = ["live", "beta", "unknown"];

/**
 * The institutions that match a search, best match first: names that start with it, names with words that
 * do, then the rest; each group is in alphabetical order.
 *
 * @example
 * filterConnectors(parseConnectors(body).items, { search: "hool" })[0]?.name; // "Hooli"
 */
export function filterConnectors(
  connectors: readonly Connector[],
  options: FilterConnectorsOptions = {},
): readonly PickerInstitution[] {
  const { search = "", methods = METHODS, stages = STAGES, connections } = options;
  const wanted = wordsOf(search);
  const rows = new Map<string, { rank: number; key: string; group: [Connector, ...Connector[]] }>();
  for (const connector of connectors) {
    if (!methods.includes(connector.method) || !stages.includes(connector.stage)) continue;
    const row = rows.get(connector.id);
    if (row !== undefined) row.group.push(connector);
    else {
      const rank = rankOf(connector, wanted);
      const key = wordsOf(connector.name);
      if (rank !== undefined) rows.set(connector.id, { rank, key, group: [connector] });
    }
  }
  return [...rows.values()]
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ group }) => pickerRow(group, connections));
}

function pickerRow(
  group: readonly [Connector, ...Connector[]],
  connections: readonly Connection[] | undefined,
): PickerInstitution {
  const [first, ...others] = group;
  const { type, country } = first;
  const open = group.find(canConnect);
  return {
    ...institutionOf(first),
    type,
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

/** Lower is better; `undefined` if a word has no match. Names also match written as one word. */
function rankOf({ name, shortName }: Connector, wanted: string): number | undefined {
  const words = wordsOf(name);
  const short = wordsOf(shortName);
  const all = ` ${words} ${short} ${words.replaceAll(" ", "")}`;
  if (words.startsWith(wanted) || short.startsWith(wanted)) return 0;
  const asked = wanted.split(" ");
  if (asked.every((word) => all.includes(` ${word}`))) return 1;
  return asked.every((word) => all.includes(word)) ? 2 : undefined;
}

/** Words of letters and digits, without case and accents. */
function wordsOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
