import type { Core } from "../world/core.js";
import type { AnswerMemory } from "./answerMemory.js";
import { DroppedConnection } from "./droppedConnection.js";
import type { Fault } from "./fault.js";
import { damaged, errorAnswer, htmlAnswer } from "./faultAnswers.js";
import { skewTimes } from "./skewTimes.js";

/** Calls `run` after `ms` real milliseconds. */
export type SetTimer = (run: () => void, ms: number) => void;

/** What faults need of the sandbox. */
export interface FaultTools extends Pick<Core, "tokens" | "ids" | "seed"> {
  setTimer: SetTimer;
}

/** A request to which a fault may apply. */
export interface Exchange {
  request: Request;
  /** What comes next: further faults, then the API. */
  next: () => Promise<Response>;
}

/** Applies one fault to a request. */
export async function applyFault(
  fault: Fault,
  { request, next }: Exchange,
  { tokens, ids, setTimer }: FaultTools,
  memory: AnswerMemory,
): Promise<Response> {
  switch (fault.kind) {
    case "latency":
      await new Promise<void>((resolve) => setTimer(resolve, fault.ms));
      // A request that was aborted meanwhile was never sent.
      request.signal.throwIfAborted();
      return next();
    case "timeout":
      return new Promise<never>(() => {});
    case "drop-before":
      throw new DroppedConnection();
    case "drop-after":
      await next();
      throw new DroppedConnection();
    case "too-many-requests":
      return errorAnswer(429, TOO_MANY_REQUESTS, ids.correlation());
    case "mint-limit":
      return errorAnswer(403, MINT_LIMIT, ids.correlation());
    case "server-error":
      return errorAnswer(fault.status, SERVER_ERRORS[fault.status], ids.correlation());
    case "html-error":
      return htmlAnswer(fault.status);
    case "empty-body":
      return damaged(await next(), { body: () => "" });
    case "truncated-body":
      return damaged(await next(), { body: (text) => text.slice(0, Math.ceil(text.length / 2)) });
    case "wrong-content-type":
      return damaged(await next(), { type: "text/html; charset=utf-8" });
    case "duplicate-answer":
      return memory.recall(request) ?? next();
    case "clock-skew":
      return damaged(await next(), { body: (text) => skewTimes(text, fault.ms, tokens.alias) });
    case "revoke-tokens":
      tokens.revokeAll();
      return next();
    default:
      return fault satisfies never;
  }
}

const TOO_MANY_REQUESTS = {
  code: "too-many-requests",
  title: "Too many requests",
  detail: "Too many requests. Try again later.",
};

/** In the words of Basiq's OpenAPI. */
const SERVER_ERRORS = {
  500: {
    code: "internal-server-error",
    title: "Internal Server error.",
    detail: "Internal Server error. Contact support.",
  },
  503: {
    code: "service-unavailable",
    title: "Service Unavailable",
    detail: "Service Unavailable. Try again later.",
  },
};

/** The same text as in api/token.ts: the documented answer to too many mints. */
const MINT_LIMIT = { code: "access-denied", title: "Forbidden", detail: "Invalid request" };
