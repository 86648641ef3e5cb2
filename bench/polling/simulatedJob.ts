import { seededRandom } from "./random.js";

/**
 * How long a bank takes, in milliseconds. Waiting for several machines in a row is lognormal:
 * mostly near the median, now and then several times as long. The medians are the kit's defaults
 * for a bank without statistics.
 */
export const BANK_STEPS = [
  { title: "verify-credentials", median: 6_000, sigma: 0.6 },
  { title: "retrieve-accounts", median: 4_000, sigma: 0.6 },
  { title: "retrieve-transactions", median: 12_000, sigma: 0.8 },
] as const;

/** What Basiq's statistics say of such a bank: they are averages, and a lognormal's is above its median. */
export const STATISTICS = {
  verifyCredentials: mean(BANK_STEPS[0]),
  retrieveAccounts: mean(BANK_STEPS[1]),
  retrieveTransactions: mean(BANK_STEPS[2]),
};

const MFA_SHARE = 0.1;
// From the challenge on the screen to the code typed in.
const ANSWER = { median: 20_000, sigma: 0.5 };
const HELD_SHARE = 0.03;
const HELD_MS = 2 * 60 * 60_000;

export interface SimulatedStep {
  readonly title: string;
  /** From the end of the step before, or for a challenge from the answer. */
  readonly ms: number;
}

/** What will happen in one job, however often it is polled. */
export interface SimulatedJob {
  readonly steps: readonly SimulatedStep[];
  /** How long the person takes to answer once the challenge is on their screen. */
  readonly answerMs: number;
  /** Whether the bank holds one step for two more hours. */
  readonly held: boolean;
}

/** The same jobs for the same seed. */
export function simulateJobs(count: number, seed: number): SimulatedJob[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const held = random.next() < HELD_SHARE;
    const heldStep = Math.floor(random.next() * BANK_STEPS.length);
    const steps: SimulatedStep[] = BANK_STEPS.map(({ title, median, sigma }, index) => ({
      title,
      ms: random.lognormal(median, sigma) + (held && index === heldStep ? HELD_MS : 0),
    }));
    // An accepted answer moves the job on by itself (basiq-api.md, MFA): the bank takes no time.
    if (random.next() < MFA_SHARE) steps.splice(1, 0, { title: "mfa-challenge", ms: 0 });
    return { steps, answerMs: random.lognormal(ANSWER.median, ANSWER.sigma), held };
  });
}

function mean({ median, sigma }: { median: number; sigma: number }): number {
  return median * Math.exp(sigma ** 2 / 2);
}
