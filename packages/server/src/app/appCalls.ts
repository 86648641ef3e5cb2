import { type Drift, idInLink } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import { checkAppPath } from "./checkAppPath.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { fitSchema } from "./fitSchema.js";
import { readAppBody } from "./readAppBody.js";
import type { Answer } from "../transport/send.js";
import type { StandardSchema } from "./standardSchema.js";

/**
 * A schema that checks an answer and gives it its type.
 *
 * @example
 * const options: WithSchema<{ id: string }> = { schema: z.object({ id: z.string() }) };
 */
export interface WithSchema<Output> {
  /** A zod schema, or one of any other library that follows Standard Schema. */
  readonly schema: StandardSchema<Output>;
}

interface WithSignal {
  /** Cancels the request. */
  readonly signal?: AbortSignal;
}

/**
 * Basiq's API for the app's own backend, with the token that the routes use, and within the same limit of
 * mints.
 *
 * The kit can't know to whom an id belongs: build each path from ids in your own session or database, never
 * from a request. Answers to a job's challenge (`POST /jobs/{id}/mfa`) don't belong here: they go from the
 * person's browser straight to Basiq.
 *
 * With a `schema` an answer is what the schema returns; without one it is Basiq's JSON, typed `unknown`. An
 * answer without a body is `undefined`.
 *
 * @example
 * const basiq: BasiqCalls = createBasiqServer(options).basiq;
 */
export interface BasiqCalls {
  /**
   * Reads something that no route of the kit answers, such as accounts and transactions. It is tried again,
   * twice at most, after a 5xx or no answer.
   *
   * @example
   * const accounts = await server.basiq.get(`/users/${user.basiqUserId}/accounts`);
   * @throws {BasiqServerError} `path-not-valid`; `resource-not-found`, `rate-limited`, `unavailable`,
   *   `network`, `timeout`, `malformed-answer` and whatever else can go wrong with a request to Basiq.
   */
  readonly get: {
    <Output>(path: string, options: WithSchema<Output> & WithSignal): Promise<Output>;
    (path: string, options?: WithSignal): Promise<unknown>;
  };
  /**
   * Starts or changes something: a report, an upload of statements, a subscription to webhooks. An object or a
   * list is sent as JSON; a form (`FormData`) as it is, within a minute. It is sent once: after `unavailable`,
   * `network` or `timeout` Basiq may have done it.
   *
   * @example
   * const job = await server.basiq.post("/reports", { reportType, title, filters });
   * @throws {BasiqServerError} `path-not-valid`, `body-not-valid`; `rejected` with `basiqCodes`, and what
   *   `get` throws.
   */
  readonly post: {
    <Output>(path: string, body: object | undefined, options: WithSchema<Output>): Promise<Output>;
    (path: string, body?: object): Promise<unknown>;
  };
  /**
   * Removes something for good. It is sent once: after `unavailable`, `network` or `timeout` Basiq may have
   * done it.
   *
   * @example
   * await server.basiq.delete(`/users/${user.basiqUserId}/auth_link`);
   * @throws {BasiqServerError} `path-not-valid`, and what `get` throws.
   */
  readonly delete: {
    <Output>(path: string, options: WithSchema<Output>): Promise<Output>;
    (path: string): Promise<unknown>;
  };
}

/** Builds the calls. Their errors are thrown to the caller, and `onError` isn't called. */
export function createAppCalls(api: BasiqApi, onDrift?: (drift: Drift) => void): BasiqCalls {
  async function call(
    path: string,
    schema: StandardSchema<unknown> | undefined,
    ask: () => Promise<Answer>,
  ): Promise<unknown> {
    try {
      const answer = await ask();
      return schema === undefined ? answer.body : await fitSchema(answer, schema, onDrift);
    } catch (thrown) {
      throw toServerError(thrown).about({
        userId: idInLink(path, "users"),
        connectionId: idInLink(path, "connections"),
        jobId: idInLink(path, "jobs"),
      });
    }
  }

  function get<Output>(path: string, options: WithSchema<Output> & WithSignal): Promise<Output>;
  function get(path: string, options?: WithSignal): Promise<unknown>;
  async function get(
    path: string,
    { schema, signal }: Partial<WithSchema<unknown>> & WithSignal = {},
  ): Promise<unknown> {
    checkAppPath(path, api.apiUrl);
    return call(path, schema, async () => requireJson(await api.get(path, signal)));
  }

  function post<Output>(
    path: string,
    body: object | undefined,
    options: WithSchema<Output>,
  ): Promise<Output>;
  function post(path: string, body?: object): Promise<unknown>;
  async function post(
    path: string,
    body?: object,
    { schema }: Partial<WithSchema<unknown>> = {},
  ): Promise<unknown> {
    checkAppPath(path, api.apiUrl);
    const sent = readAppBody(body);
    return call(path, schema, async () => requireJsonOrNothing(await api.post(path, sent)));
  }

  function remove<Output>(path: string, options: WithSchema<Output>): Promise<Output>;
  function remove(path: string): Promise<unknown>;
  async function remove(
    path: string,
    { schema }: Partial<WithSchema<unknown>> = {},
  ): Promise<unknown> {
    checkAppPath(path, api.apiUrl);
    return call(path, schema, async () => requireJsonOrNothing(await api.delete(path)));
  }

  return { get, post, delete: remove };
}

function requireJson(answer: Answer): Answer {
  if (answer.body !== undefined || answer.status === 204) return answer;
  throw new BasiqServerError("malformed-answer", { basiqStatus: answer.status });
}

/** A change may be answered without a body: a 201 to a test message (testMessage of Basiq's OpenAPI). */
function requireJsonOrNothing(answer: Answer): Answer {
  return answer.isEmpty ? answer : requireJson(answer);
}
