import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError, type BasiqServerErrorIds } from "../errors/BasiqServerError.js";

/** One request to one route, as its handler sees it. */
export interface RouteCall {
  readonly request: Request;
  /** A part of the path, such as `:id`. */
  readonly param: (name: string) => string | undefined;
  readonly query: (name: string) => string | undefined;
  /** Adds what the request is about to its log entry and its error. */
  readonly about: (ids: BasiqServerErrorIds) => void;
}

/** A call of somebody who is signed in. */
export interface SignedInCall extends RouteCall {
  /** The person's Basiq user: it comes from the app's session, and never from the request. */
  readonly userId: string;
}

/** What a route answers; the headers that every answer has are added to it (`createAnswer`). */
export interface Reply {
  readonly status: number;
  readonly body: string | ReadableStream<Uint8Array> | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handle<Call> = (call: Call) => Reply | Promise<Reply>;

/** What answers a request once it has passed the guards that `access` names (`createAnswer`). */
export type Guarded = {
  /** @default that of all routes (`requireLimits`) */
  readonly maxBodyBytes?: number;
} & (
  | { readonly access: "public" | "page"; readonly handle: Handle<RouteCall> }
  | { readonly access: "signed-in"; readonly handle: Handle<SignedInCall> }
);

/** One route; `path` is relative to the base path. */
export type Route = Guarded & { readonly method: "GET" | "POST" | "DELETE"; readonly path: string };

/** Answers a value as JSON. */
export function json(value: unknown, status = 200): Reply {
  return jsonText(JSON.stringify(value), status);
}

/** Answers what is JSON already. */
export function jsonText(body: string, status = 200): Reply {
  return { status, body, headers: { "Content-Type": "application/json" } };
}

export const NO_CONTENT: Reply = { status: 204, body: null };

/**
 * The `:id` of the path, checked before it becomes part of a URL; `name` is what errors call it.
 *
 * @throws {BasiqServerError} `parameter-not-valid`.
 */
export function pathId(call: RouteCall, name?: "connectionId" | "jobId"): string {
  const id = call.param("id");
  if (!isBasiqId(id)) throw new BasiqServerError("parameter-not-valid");
  if (name !== undefined) call.about({ [name]: id });
  return id;
}
