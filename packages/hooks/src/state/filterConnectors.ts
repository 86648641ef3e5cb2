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
  /** `false` in a major outage alone. */
  readonly canConnect: boolean;
  readonly asksForPerson: AsksForPerson;
}

/** One row of a picker: an institution, by whichever methods it can be connected. */
export interface PickerInstitution extends Institution {
  /** Basiq's word for the kind of institution, such as `Bank`: an open set. */
  readonly type: string | undefined;
  readonly country: string | undefined;
  /** In Basiq's order; at least one. */
  readonly methods: readonly [PickerMethod, ...PickerMethod[]];
  /** The status of the first method that can be connected, else of the first. */
  readonly status: ConnectorStatus;
  /** By one of its methods at least. */
  readonly canConnect: boolean;
  /** Whether the person has connected it; `undefined` where that isn't known. */
  readonly connected: boolean | undefined;
}

export interface FilterConnectorsOptions {
  /** What a person typed: parts of names, in any order, case and accents apart. @default "" */
  readonly search?: string | undefined;
  /** @default ["web", "openbanking"]: those that a person signs in by */
  readonly methods?: readonly string[] | undefined;
  /** @default ["live", "beta", "unknown"] */
  readonly stages?: readonly string[] | undefined;
  /** The person's connections, where they are known. */
  readonly connections?: readonly Connection[] | undefined;
}

const METHODS: readonly string[] = ["web", "openbanking"];
const STAGES: readonly string[] = ["live", "beta", "unknown"];

/**
 * The institutions that a search finds, best first: those whose name begins with it, those with words
 * that do, then the rest; each in the order of their names.
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
  const rows = new Map<string, { rank: number; key: string; ways: [Connector, ...Connector[]] }>();
  for (const connector of connectors) {
    if (!methods.includes(connector.method) || !stages.includes(connector.stage)) continue;
    const row = rows.get(connector.id);
    if (row !== undefined) row.ways.push(connector);
    else {
      const rank = rankOf(connector, wanted);
      const key = wordsOf(connector.name);
      if (rank !== undefined) rows.set(connector.id, { rank, key, ways: [connector] });
    }
  }
  return [...rows.values()]
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map(({ ways }) => pickerRow(ways, connections));
}

function pickerRow(
  ways: readonly [Connector, ...Connector[]],
  connections: readonly Connection[] | undefined,
): PickerInstitution {
  const [first, ...others] = ways;
  const { type, country } = first;
  const open = ways.find(canConnect);
  return {
    ...institutionOf(first),
    type,
    country,
    methods: [pickerMethod(first), ...others.map(pickerMethod)],
    status: (open ?? first).status,
    canConnect: open !== undefined,
    connected: connections?.some(
      (connection) => connection.institutionId === first.id && isAlive(connection),
    ),
  };
}

function pickerMethod(connector: Connector): PickerMethod {
  const { method, status } = connector;
  return {
    method,
    status,
    canConnect: canConnect(connector),
    asksForPerson: asksForPerson(connector),
  };
}

function canConnect({ status }: Connector): boolean {
  return status !== "major-outage";
}

/** Lower is better; `undefined` unless each word is somewhere. Names are also found written as one. */
function rankOf({ name, shortName }: Connector, wanted: string): number | undefined {
  const words = wordsOf(name);
  const short = wordsOf(shortName);
  const all = ` ${words} ${short} ${words.replaceAll(" ", "")}`;
  if (words.startsWith(wanted) || short.startsWith(wanted)) return 0;
  const asked = wanted.split(" ");
  if (asked.every((word) => all.includes(` ${word}`))) return 1;
  return asked.every((word) => all.includes(word)) ? 2 : undefined;
}

/** Letters and digits in words, without case and accents. */
function wordsOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
