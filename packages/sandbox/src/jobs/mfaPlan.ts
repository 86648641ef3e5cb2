import type { Challenge } from "../world/challenge.js";
import type { Institution } from "../banks/institution.js";
import type { JobRun } from "./jobRun.js";
import type { Persona } from "../people/personas.js";
import { createRandom } from "../world/random.js";

const COIN_STREAM = 301;
const CHECKING_MS = 1_000;

/** The challenge of this run, or null if the bank doesn't ask. */
export function mfaPlan(run: JobRun): Challenge | null {
  const { institution, persona, jobNumber } = run;
  const { mfa } = institution;
  // Open banking is authorised at the bank's own site: nothing is asked through Basiq.
  if (run.method === "openbanking") return null;
  switch (mfa.when) {
    case "never":
      return null;
    case "half-of-runs":
      return asksThisTime(run) ? personaChallenge(persona, institution, jobNumber) : null;
    case "always":
      return mfa.how === "confirm-in-app"
        ? confirmInApp(institution, jobNumber)
        : personaChallenge(persona, institution, jobNumber);
    default:
      return mfa satisfies never;
  }
}

/** What a bank with two factors asks once the first is answered; it asks everyone the same. */
export function secondChallenge({ institution, jobNumber, method }: JobRun): Challenge | null {
  if (institution.quirk !== "second-challenge" || method === "openbanking") return null;
  return {
    method: "token",
    description: "We sent another code to your email address. Enter it to continue.",
    input: ["Email code"],
    accepts: [["5678"]],
    expiryMs: alternatingExpiry(jobNumber),
    checkingMs: CHECKING_MS,
  };
}

/** One of every two runs asks, and the seed decides which, so that two refreshes always show both. */
function asksThisTime({ seed, institution, institutionRun }: JobRun): boolean {
  const pair = Math.floor(institutionRun / 2);
  const bank = Number(institution.id.slice(2));
  const firstAsks = createRandom(seed, COIN_STREAM, bank, pair)() < 0.5;
  return (institutionRun % 2 === 0) === firstAsks;
}

function personaChallenge(
  persona: Persona | null,
  institution: Institution,
  jobNumber: number,
): Challenge | null {
  if (!persona?.mfa) return null;
  const { method, description, input, accepts } = persona.mfa;
  const fixed = method === "token" ? institution.tokenExpiryMs : undefined;
  return {
    method,
    description,
    input,
    accepts: accepts(institution.id),
    expiryMs: fixed ?? alternatingExpiry(jobNumber),
    checkingMs: CHECKING_MS,
  };
}

/** Only its empty `input` distinguishes it from a code, because documents have no `method` for it. */
function confirmInApp(institution: Institution, jobNumber: number): Challenge {
  return {
    method: "token",
    description: `Open the ${institution.name} app and approve the sign-in request, then continue here.`,
    input: [],
    accepts: [["confirmed"]],
    expiryMs: alternatingExpiry(jobNumber),
    checkingMs: CHECKING_MS,
  };
}

/** Documents show both (basiq-api.md, "MFA"): 120000 milliseconds, and 3600 that can only be seconds. */
function alternatingExpiry(jobNumber: number): number {
  return jobNumber % 2 === 0 ? 3_600 : 120_000;
}
