import * as z from "zod";
import { readBody, RequestError, type Routes } from "./routes.js";
import type { Visitor } from "./sessions.js";

/** What Ledgerbird answers to somebody whose bank it doesn't have. */
export interface MissingBank {
  readonly name: string;
  /** How many people have asked for it, with this one. */
  readonly people: number;
}

// A demo's memory: what doesn't fit is refused, and nothing is stored after it has stopped.
const MOST_BANKS = 1_000;
const body = z.object({ name: z.string().trim().min(2).max(80) });

/** Takes down which banks people miss, and how many of them do. */
export function missingBankRoutes(signedIn: (request: Request) => Visitor): Routes {
  const asked = new Map<string, Set<string>>();
  return {
    "POST /api/demo/missing-banks": async (request) => {
      const { key } = signedIn(request);
      const { name } = await readBody(request, body);
      const bank = name.toLocaleLowerCase("en-AU");
      if (!asked.has(bank) && asked.size >= MOST_BANKS)
        throw new RequestError(503, "Ledgerbird has enough to read for now.");
      const people = (asked.get(bank) ?? new Set()).add(key);
      asked.set(bank, people);
      const answer: MissingBank = { name, people: people.size };
      return Response.json(answer);
    },
  };
}
