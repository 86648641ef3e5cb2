import * as z from "zod/mini";
import type { JobPlan } from "../world/jobPlan.js";
import type { JobRecord } from "../world/jobRecord.js";
import { flag, list, number, oneOf, record, text } from "./values.js";

const failure = record({ code: text, title: text, detail: text });

const challenge = record({
  method: text,
  description: text,
  input: list(text),
  accepts: list(list(text)),
  expiryMs: number,
  checkingMs: number,
});

export const planSchema: z.ZodMiniType<JobPlan> = record({
  queueMs: number,
  steps: list(record({ title: text, durationMs: number, failure: z.nullable(failure) })),
  challenge: z.nullable(challenge),
  secondChallenge: z.nullable(challenge),
  retriedAttempts: number,
});

export const jobSchema: z.ZodMiniType<JobRecord> = record({
  id: text,
  number,
  createdAt: number,
  kind: oneOf(["connect", "refresh", "update", "statement"]),
  userId: text,
  connectionId: text,
  institutionId: text,
  plan: planSchema,
  answers: list(record({ at: number, right: flag })),
  stoppedAt: z.nullable(number),
});
