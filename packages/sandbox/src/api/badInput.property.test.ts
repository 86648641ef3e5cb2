import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

const opened = await openSandbox();
const { sandbox, tokens, user } = opened;
const connection = opened.connect();
const jobId = await opened.refresh(connection.id);

const id = fc.oneof(
  fc.constantFrom(user.id, connection.id, connection.consentId, jobId, "AU00000", "none", "..", ""),
  fc.string({ unit: "binary" }).map(encodeSafely),
);

const TEMPLATES = [
  "/token",
  "/users",
  "/users/:",
  "/users/:/jobs",
  "/users/:/accounts",
  "/users/:/accounts/:",
  "/users/:/transactions",
  "/users/:/transactions/:",
  "/users/:/consents",
  "/users/:/consents/:",
  "/users/:/connections",
  "/users/:/connections/:",
  "/users/:/connections/:/refresh",
  "/users/:/connections/:/purge",
  "/users/:/connections/refresh",
  "/jobs/:",
  "/jobs/:/mfa",
  "/connectors",
  "/connectors/:/:",
  "/events",
  "/events/:",
  "/events/types/:",
  "/users/:/auth_link",
  "/users/:/statements",
  "/reports",
  "/reports/:",
  "/reports/:/transactions",
  "/reports/types/:",
  "/notifications/webhooks",
  "/notifications/webhooks/:",
  "/notifications/webhooks/:/messages",
  "/notifications/webhooks/:/messages/:",
  "/notifications/messages/test",
  "/:/:/:/:",
];

const path = fc
  .tuple(fc.constantFrom(...TEMPLATES), fc.array(id, { minLength: 4, maxLength: 4 }))
  .map(([template, ids]) => {
    const rest = ids.values();
    return template.replaceAll(":", () => rest.next().value ?? "");
  });

const query = fc.oneof(
  fc.constant(""),
  fc.string().map((text) => `?filter=${encodeSafely(text)}`),
  fc
    .tuple(
      fc.constantFrom("connection.id", "institution.id", "transaction.postDate", "__proto__"),
      fc.constantFrom("eq", "in", "bt", "toString"),
      fc.string(),
    )
    .map(([field, op, value]) => `?filter=${encodeSafely(`${field}.${op}('${value}')`)}`),
  fc.string().map((text) => `?limit=${encodeSafely(text)}&next=${encodeSafely(text)}`),
  fc.constant("?filter=%E0%A4%A&limit=%"),
);

const body = fc.oneof(
  fc.constant(undefined),
  fc.string(),
  fc.json(),
  fc.constant('{"mfa-response":[1]}'),
  fc.constant('{"mfa-response":{}}'),
  fc.constant('{"email":{"__proto__":1}}'),
  fc.constant('{"mobile":{"__proto__":1}}'),
  fc.constant('{"url":"https://app.example","subscribedEvents":["__proto__"]}'),
  fc.constant('{"eventTypeId":"constructor"}'),
  fc.constant('{"reportType":"CON_AFFOR_01","title":"x","filters":[{"name":"users","value":{}}]}'),
);

/** Checks that an answer has exactly the shape of Basiq's error body. */
function isError(answer: unknown): boolean {
  const text = expect.stringMatching(/./) as unknown;
  const source = expect.toSatisfy(
    (value) => value === undefined || (typeof value === "object" && value !== null),
  ) as unknown;
  const error = { type: "error", code: text, title: text, detail: text };
  expect(answer).toEqual({ type: "list", correlationId: text, data: [expect.any(Object)] });
  expect(answer).toMatchObject({ data: [error] });
  expect(Reflect.get(Object(answer).data[0], "source")).toEqual(source);
  return true;
}

/** Lone surrogates can't be encoded; a client can't send them either. */
function encodeSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""));
}

it("every request is answered with a success or Basiq's error body, and none with a 500", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "POST", "PUT", "PATCH"),
      path,
      query,
      fc.constantFrom(tokens.server, tokens.client, "nonsense", ""),
      fc.constantFrom(
        "application/json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
      ),
      body,
      async (method, asked, search, token, type, sent) => {
        const response = await sandbox.fetch(`${sandbox.apiUrl}${asked}${search}`, {
          method,
          headers: { authorization: `Bearer ${token}`, "content-type": type },
          ...(method === "GET" || sent === undefined ? {} : { body: sent }),
        });
        const text = await response.text();
        expect(response.status).not.toBe(500);
        const answer: unknown = text === "" ? null : JSON.parse(text);
        expect(response.ok || isError(answer)).toBe(true);
        expect(text).not.toMatch(/\.ts:\d|at .*\(.*:\d+:\d+\)/);
      },
    ),
    { numRuns: 800 },
  );
}, 60_000);
