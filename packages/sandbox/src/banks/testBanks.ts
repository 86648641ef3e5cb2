import type { Institution, StepDurations } from "./institution.js";

const QUICK: StepDurations = durations(4_000, 3_000, 5_000);
const SLOW: StepDurations = durations(6_500, 4_500, 9_000);
const VERY_SLOW: StepDurations = durations(60_000, 120_000, 600_000);

/**
 * The banks to test with. The first four are Basiq's own (basiq-api.md, "Test people"); the others, with ids
 * from AU90003 up, are the sandbox's addition.
 */
export const testBanks: readonly Institution[] = [
  bank("AU00000", "Hooli", "#0a58ca", { tier: "1" }),
  bank("AU00002", "Pied Piper Bank", "#107c38", {
    tier: "1",
    authorizationType: "user-mfa",
    mfa: { when: "always", how: "persona" },
    tokenExpiryMs: 120_000,
  }),
  bank("AU00003", "Nucleus Bank", "#5b2a86", {
    tier: "1",
    authorizationType: "user-mfa-intermittent",
    mfa: { when: "half-of-runs", how: "persona" },
    durations: SLOW,
  }),
  bank("AU00004", "HooliGov", "#00693e", { durations: SLOW }),
  bank("AU90003", "Raviga Mutual", "#b3261e", {
    tier: "1",
    authorizationType: "user-mfa",
    mfa: { when: "always", how: "confirm-in-app" },
  }),
  bank("AU90004", "Endframe Savings", "#4a5568", { durations: VERY_SLOW }),
  bank("AU90005", "Aviato Credit Union", "#0f766e", { quirk: "update-retried" }),
  bank("AU90006", "Bachmanity Bank", "#9a3412", { quirk: "fails-after-accounts" }),
  bank("AU90007", "Intersite Bank", "#1e3a8a", {
    authorizationType: "user-mfa",
    mfa: { when: "always", how: "persona" },
    quirk: "second-challenge",
  }),
  bank("AU90008", "Maleant Mutual", "#7c2d12", { methods: ["openbanking", "web"] }),
  bank("AU90009", "Optimoji Bank", "#f4f1de", { methods: ["openbanking"] }),
  bank("AU90010", "Quadrupel Bank", "#111111", { status: "operational" }),
  bank("AU90011", "Seppen Bank", "#8a5a00", { status: "degraded-performance" }),
  bank("AU90012", "Octopipe Bank", "#075985", { status: "partial-outage" }),
  bank("AU90013", "Flutterbeam Mutual", "#991b1b", { status: "major-outage" }),
  bank("AU90014", "Keenfeld Credit Union", "#3730a3", { status: "under-maintenance" }),
  bank("AU90015", "Sliceline Bank", "#ffcc00", { stage: "beta" }),
  bank("AU90016", "Pipernet Mutual", "#4d7c0f", { stage: "alpha" }),
];

function bank(
  id: string,
  name: string,
  colour: string,
  over: Partial<Institution> = {},
): Institution {
  return {
    id,
    name,
    shortName: name.replace(/ (Bank|Mutual|Savings|Credit Union)$/, ""),
    type: "Test Bank",
    tier: "4",
    country: "Australia",
    colour,
    methods: ["web"],
    stage: "live",
    status: "operational",
    authorizationType: "user",
    mfa: { when: "never" },
    durations: QUICK,
    hasStats: true,
    ...over,
  };
}

function durations(
  verifyCredentials: number,
  retrieveAccounts: number,
  retrieveTransactions: number,
): StepDurations {
  return { verifyCredentials, retrieveAccounts, retrieveTransactions, retrieveMeta: 800 };
}
