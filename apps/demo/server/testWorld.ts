/** A test bank of the sandbox, and whether it asks something while a job runs. */
export interface TestBank {
  readonly id: string;
  readonly name: string;
  readonly asks: "nothing" | "each-time" | "half-of-runs" | "in-its-app" | "twice";
  /** What is special about it. */
  readonly note?: string;
}

/** A test person, who can sign in at any of the banks. */
export interface TestPerson {
  readonly login: string;
  /** What a bank with a second factor asks of them. */
  readonly asked: "code" | "one-question" | "two-questions";
  /** How their sign-in fails, at every bank. */
  readonly fails?: string;
}

/** The sandbox's test banks, as in the table of its README. */
export const testBanks: readonly TestBank[] = [
  { id: "AU00000", name: "Hooli", asks: "nothing" },
  { id: "AU00002", name: "Pied Piper Bank", asks: "each-time" },
  { id: "AU00003", name: "Nucleus Bank", asks: "half-of-runs" },
  { id: "AU00004", name: "HooliGov", asks: "nothing", note: "Slower than most" },
  { id: "AU90003", name: "Raviga Mutual", asks: "in-its-app" },
  { id: "AU90004", name: "Endframe Savings", asks: "nothing", note: "Takes some 13 minutes" },
  {
    id: "AU90005",
    name: "Aviato Credit Union",
    asks: "nothing",
    note: "New sign-ins fail at first",
  },
  { id: "AU90006", name: "Bachmanity Bank", asks: "nothing", note: "Fails after the accounts" },
  { id: "AU90007", name: "Intersite Bank", asks: "twice" },
  { id: "AU90008", name: "Maleant Mutual", asks: "nothing", note: "By open banking" },
  { id: "AU90009", name: "Optimoji Bank", asks: "nothing", note: "By open banking only" },
  { id: "AU90010", name: "Quadrupel Bank", asks: "nothing" },
  { id: "AU90011", name: "Seppen Bank", asks: "nothing", note: "Is slow at the moment" },
  { id: "AU90012", name: "Octopipe Bank", asks: "nothing", note: "Has a partial outage" },
  { id: "AU90013", name: "Flutterbeam Mutual", asks: "nothing", note: "Has a major outage" },
  { id: "AU90014", name: "Keenfeld Credit Union", asks: "nothing", note: "Is being maintained" },
  { id: "AU90015", name: "Sliceline Bank", asks: "nothing", note: "Is in beta" },
];

export const testPeople: readonly TestPerson[] = [
  { login: "Wentworth-Smith", asked: "two-questions" },
  { login: "Whistler", asked: "two-questions" },
  { login: "Gilfoyle", asked: "one-question" },
  { login: "gavinBelson", asked: "one-question" },
  { login: "jared", asked: "code" },
  { login: "richard", asked: "code" },
  { login: "bighead", asked: "code", fails: "Has locked the account" },
  { login: "erlich", asked: "code", fails: "Needs something done at the bank" },
  { login: "jianYang", asked: "code", fails: "Isn’t available" },
];

/** What will happen at a bank, so that anyone who tries the demo can find every path. */
export interface WhatHappens {
  readonly hint: string;
  /** The answers that the bank accepts, in order; empty if nothing is typed. */
  readonly answers: readonly string[];
}

export function whatHappens(bank: TestBank, person: TestPerson): WhatHappens {
  if (person.fails !== undefined) return { hint: person.fails, answers: [] };
  const { hint, answers } = questionsOf(bank, person);
  return { hint: bank.note ?? hint, answers };
}

function questionsOf(bank: TestBank, { asked }: TestPerson): WhatHappens {
  if (bank.asks === "nothing") return { hint: "Asks for nothing", answers: [] };
  if (bank.asks === "in-its-app") return { hint: "Wants approval in its app", answers: [] };
  const { hint, answers } = QUESTIONS[asked](bank.id);
  if (bank.asks === "twice")
    return { hint: `${hint}, then a second code`, answers: [...answers, "5678"] };
  return { hint: bank.asks === "each-time" ? hint : `${hint} in every other run`, answers };
}

const QUESTIONS: Record<TestPerson["asked"], (bankId: string) => WhatHappens> = {
  code: () => ({ hint: "Sends a code", answers: ["1234"] }),
  "one-question": () => ({ hint: "Has a question", answers: ["Hooli"] }),
  "two-questions": (bankId) => ({ hint: "Has two questions", answers: ["Basiq", bankId] }),
};
