import type { BankMfa, Institution } from "./institution.js";
import type { ConnectorMethod } from "../world/connector.js";
import { createRandom, type Random } from "../world/random.js";
import type { ConnectorStatus } from "../world/connector.js";

const FIRST =
  "Amber Brindle Cobalt Copper Drift Ember Fallow Gilt Hollow Indigo Juniper Kindle Marble Nimble Opal Pewter Quill Russet Saffron Tallow Umber Velvet Willow Yonder Zephyr".split(
    " ",
  );
const SECOND =
  "Acre Cove Fathom Furlong Hatch Lantern Meridian Orchard Paddock Pasture Quarry Quay Rill Sluice Spire Thicket Vale Wharf Yard".split(
    " ",
  );
const KINDS = [
  { suffix: "Bank", type: "Bank" },
  { suffix: "Mutual", type: "Bank" },
  { suffix: "Credit Union", type: "Credit Union" },
  { suffix: "Building Society", type: "Building Society" },
  { suffix: "Super", type: "Superannuation" },
] as const;

/** How connectors differ; an entry that is repeated is more likely. */
const METHODS: readonly (readonly ConnectorMethod[])[] = [
  ["web"],
  ["web"],
  ["web"],
  ["openbanking"],
  ["openbanking"],
  ["openbanking", "web"],
  ["openbanking", "web"],
  ["pdf"],
  ["csv"],
];
const STAGES = ["live", "live", "live", "live", "live", "beta", "alpha"] as const;
const STATUSES: readonly ConnectorStatus[] = [
  ...Array.from({ length: 20 }, () => "operational" as const),
  "degraded-performance",
  "partial-outage",
  "major-outage",
  "under-maintenance",
];
const AUTHORISATIONS: readonly { type: Institution["authorizationType"]; mfa: BankMfa }[] = [
  { type: "user", mfa: { when: "never" } },
  { type: "user", mfa: { when: "never" } },
  { type: "user-mfa", mfa: { when: "always", how: "persona" } },
  { type: "user-mfa", mfa: { when: "always", how: "confirm-in-app" } },
  { type: "user-mfa-intermittent", mfa: { when: "half-of-runs", how: "persona" } },
];

const CONNECTORS = 310;
/** Independent of the sandbox's seed: an id is the same bank in every sandbox. */
const random = (index: number) => createRandom(501, index);

/** Invented institutions, enough for about 310 connectors; the same in every sandbox. */
export function inventBanks(): Institution[] {
  const banks: Institution[] = [];
  for (let index = 0, connectors = 0; connectors < CONNECTORS; index += 1) {
    const bank = invent(index, random(index));
    banks.push(bank);
    connectors += bank.methods.length;
  }
  return banks;
}

function invent(index: number, draw: Random): Institution {
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => {
    const [first] = from;
    const drawn = from[Math.floor(draw() * from.length)] ?? first;
    if (drawn === undefined) throw new Error("basiq-kit/sandbox: nothing to pick from.");
    return drawn;
  };
  // 25 and 19 have no common factor, so that the names don't repeat before 475 banks.
  const shortName = `${FIRST[index % FIRST.length]} ${SECOND[index % SECOND.length]}`;
  const kind = pick(KINDS);
  const methods = pick(METHODS);
  const country = draw() < 0.1 ? "New Zealand" : "Australia";
  const authorisation = authorisationOf(methods, pick(AUTHORISATIONS));
  return {
    id: `${country === "Australia" ? "AU" : "NZ"}${70_001 + index}`,
    name: `${shortName} ${kind.suffix}`,
    shortName,
    type: kind.type,
    tier: pick(["2", "2", "2", "3", "3", "3", "4"]),
    country,
    colour: `#${pick(["1f", "3d", "5b", "7a"])}${pick(["2a", "48", "66"])}${pick(["3c", "5a", "78"])}`,
    methods,
    stage: pick(STAGES),
    status: pick(STATUSES),
    authorizationType: authorisation.type,
    mfa: authorisation.mfa,
    durations: {
      verifyCredentials: upTo(draw, 2_500, 12_000),
      retrieveAccounts: upTo(draw, 1_500, 9_000),
      retrieveTransactions: upTo(draw, 3_000, 25_000),
      retrieveMeta: upTo(draw, 300, 2_000),
    },
    hasStats: draw() < 0.85,
  };
}

/** A file needs no sign-in, and open banking is authorised at the bank. */
function authorisationOf(
  [method]: readonly ConnectorMethod[],
  drawn: (typeof AUTHORISATIONS)[number],
): (typeof AUTHORISATIONS)[number] {
  if (method === "web") return drawn;
  return { type: method === "openbanking" ? "token" : "other", mfa: { when: "never" } };
}

function upTo(draw: Random, least: number, most: number): number {
  return Math.round((least + draw() * (most - least)) / 10) * 10;
}
