import type { StepDurations } from "@basiq-kit/hooks";
import type { Sandbox } from "@basiq-kit/sandbox";
import { fetchUsualDurations } from "./usualDurations.js";

/** One of Ledgerbird's connections, with what the person who tries the demo needs to know. */
export interface DemoConnection {
  readonly id: string;
  readonly institutionId: string;
  readonly bank: string;
  readonly login: string;
  /** What will happen, so that every way can be found. */
  readonly hint: string;
  /** What the bank accepts; empty where it asks for nothing. */
  readonly answers: readonly string[];
  /** The bank's usual milliseconds per step, so that a time left can be told. */
  readonly stats: StepDurations;
}

type Plan = Omit<DemoConnection, "id" | "stats">;

const HOOLI = { institutionId: "AU00000", bank: "Hooli" };
const HOOLIGOV = { institutionId: "AU00004", bank: "HooliGov" };
const PIED_PIPER = { institutionId: "AU90001", bank: "Pied Piper Bank" };
const NUCLEUS = { institutionId: "AU90002", bank: "Nucleus Bank" };
const RAVIGA = { institutionId: "AU90003", bank: "Raviga Mutual" };

const plans: readonly Plan[] = [
  { ...HOOLI, login: "Wentworth-Smith", hint: "Asks for nothing", answers: [] },
  { ...PIED_PIPER, login: "jared", hint: "Sends a code", answers: ["1234"] },
  {
    ...PIED_PIPER,
    login: "Whistler",
    hint: "Has two questions",
    answers: ["Basiq", PIED_PIPER.institutionId],
  },
  { ...RAVIGA, login: "richard", hint: "Wants approval in its app", answers: [] },
  {
    ...NUCLEUS,
    login: "Gilfoyle",
    hint: "Has a question in every other run",
    answers: ["Hooli"],
  },
  { ...HOOLIGOV, login: "bighead", hint: "Has locked the account", answers: [] },
  { ...HOOLIGOV, login: "erlich", hint: "Needs something done at the bank", answers: [] },
  { ...HOOLIGOV, login: "jianYang", hint: "Isn’t available", answers: [] },
];

/** Connects one person to every test bank, as they would have done in the Consent UI. */
export function connectBanks(sandbox: Sandbox, userId: string): Promise<DemoConnection[]> {
  return Promise.all(
    plans.map(async (plan) => {
      const { institutionId, login, bank, hint, answers } = plan;
      const { id } = sandbox.addConnection({ userId, institutionId, login });
      const stats = await fetchUsualDurations(sandbox, institutionId);
      return { id, institutionId, login, bank, hint, answers, stats };
    }),
  );
}
