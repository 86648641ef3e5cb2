import { createNetwork, type NetworkFault, networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { loadContract } from "../transport/loadContract.js";
import { createTestEnvironment } from "../testing/environment.js";
import { createMissingContract } from "../testing/missingContract.js";
import { fetchToken, type TokenEndpoint, type TokenReason } from "./fetchToken.js";

const URL_ENDPOINT = "/api/basiq/token";
const jwt = (payload: object) => ["{}", JSON.stringify(payload), "s"].map(btoa).join(".");
const CLIENT_TOKEN = jwt({ scope: "CLIENT_ACCESS", userid: "user-1" });
const SERVER_TOKEN = jwt({ scope: "SERVER_ACCESS" });
const answer = (access_token: string, expires_in = 3_600) => ({ access_token, expires_in });

function ask(
  endpoint: TokenEndpoint,
  fault: NetworkFault = networkFaults.answers(200, answer(CLIENT_TOKEN)),
  reason: TokenReason = "first",
  load = loadContract,
) {
  const { clock, environment } = createTestEnvironment();
  const network = createNetwork(clock, networkFaults.dropped);
  network.fail(/./, fault);
  const abort = new AbortController();
  const context = { signal: abort.signal, reason };
  const sender = { environment: { ...environment, fetch: network.fetch }, loadContract: load };
  const token = fetchToken(endpoint, sender, context);
  return { token, requests: network.requests, clock, abort, context };
}

const errorOf = (token: Promise<unknown>) =>
  token.then(
    () => undefined,
    (error: unknown) => (error instanceof BasiqError ? error : undefined),
  );

describe("fetchToken: an endpoint that is a URL", () => {
  it("receives a POST with the session cookie and nothing else", async () => {
    const { token, requests } = ask(URL_ENDPOINT);
    expect(await token).toEqual({ access_token: CLIENT_TOKEN, expires_in: 3_600 });
    expect(requests).toMatchObject([
      { method: "POST", url: URL_ENDPOINT, init: { credentials: "include" } },
    ]);
    expect(requests[0]?.init.body).toBeUndefined();
  });

  it("learns that Basiq refused its last token, because it may cache that one too", async () => {
    const plain = ask(URL_ENDPOINT, undefined, "refused");
    const asking = ask(`${URL_ENDPOINT}?app=1`, undefined, "refused");
    await Promise.all([plain.token, asking.token]);
    expect(plain.requests[0]?.url).toBe(`${URL_ENDPOINT}?reason=refused`);
    expect(asking.requests[0]?.url).toBe(`${URL_ENDPOINT}?app=1&reason=refused`);
  });

  it.each([
    [401, "not-signed-in"],
    [403, "token-endpoint-failed"],
    [404, "token-endpoint-failed"],
    [500, "token-endpoint-failed"],
  ])("that answers %i is %s", async (status, code) => {
    const { token } = ask(URL_ENDPOINT, networkFaults.answers(status, {}));
    expect(await errorOf(token)).toMatchObject({ code, status });
  });

  it("that can't be reached has failed, unlike a request that may have arrived", async () => {
    const { token } = ask(URL_ENDPOINT, networkFaults.dropped);
    expect(await errorOf(token)).toMatchObject({
      code: "token-endpoint-failed",
      cause: { code: "network" },
    });
  });

  it("that never answers is aborted after 15 s, or when nobody waits for its token any longer", async () => {
    const late = ask(URL_ENDPOINT, networkFaults.hangs);
    const lateError = errorOf(late.token);
    await late.clock.advance(15_000);
    expect(await lateError).toMatchObject({ cause: { code: "timeout" } });

    const unwanted = ask(URL_ENDPOINT, networkFaults.hangs);
    const unwantedError = errorOf(unwanted.token);
    unwanted.abort.abort();
    expect(await unwantedError).toMatchObject({ code: "token-endpoint-failed" });
  });
});

describe("fetchToken: an endpoint that is a function", () => {
  it("receives the reason and an abort signal", async () => {
    const received: unknown[] = [];
    const { token, context, requests } = ask(async (request) => {
      received.push(request);
      return answer(CLIENT_TOKEN, 60);
    });
    expect(await token).toEqual({ access_token: CLIENT_TOKEN, expires_in: 60 });
    expect(received).toEqual([context]);
    expect(requests).toEqual([]);
  });

  const cause = new Error("no session");

  it.each<[string, () => Promise<never>, object]>([
    ["rejects", () => Promise.reject(cause), { code: "token-endpoint-failed", cause }],
    [
      "throws synchronously",
      () => {
        throw cause;
      },
      { code: "token-endpoint-failed", cause },
    ],
    [
      "rejects with a `BasiqError` of its own",
      () => Promise.reject(new BasiqError("not-signed-in")),
      { code: "not-signed-in" },
    ],
  ])("that %s has failed for that reason", async (_, endpoint, error) => {
    expect(await errorOf(ask(endpoint).token)).toMatchObject(error);
  });
});

describe("fetchToken: a token that can't be read because the contract is missing", () => {
  it.each<[string, TokenEndpoint]>([
    ["a URL", URL_ENDPOINT],
    ["a function", async () => answer(CLIENT_TOKEN)],
  ])("is a temporary failure of the token endpoint: %s", async (_, endpoint) => {
    const missing = createMissingContract();
    const { token } = ask(endpoint, undefined, "first", missing.load);
    expect(await errorOf(token)).toMatchObject({ code: "token-endpoint-failed" });
    missing.found = true;
    expect(await ask(endpoint, undefined, "first", missing.load).token).toMatchObject({
      access_token: CLIENT_TOKEN,
    });
  });
});

describe("fetchToken: the endpoint's answer", () => {
  it.each([
    ["a page", "<!doctype html>"],
    ["nothing", ""],
    ["cut JSON", '{"access_token":"ab'],
    ["no token", { expires_in: 3_600 }],
    ["an empty token", answer("")],
    ["no life", { access_token: CLIENT_TOKEN }],
    ["a life that is over", answer(CLIENT_TOKEN, 0)],
  ])("is refused when it is %s", async (_, body) => {
    const { token } = ask(URL_ENDPOINT, networkFaults.answers(200, body));
    expect(await errorOf(token)).toMatchObject({ code: "token-endpoint-failed" });
  });

  it.each([
    ["a server's token", SERVER_TOKEN],
    ["a token of several scopes", jwt({ scope: "CLIENT_ACCESS SERVER_ACCESS" })],
    [
      "an API key of two UUIDs",
      btoa(`${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}:${crypto.randomUUID()}`),
    ],
    ["the sandbox's API key", "c2FuZGJveC1hcHA6bm8tcmVhbC1zZWNyZXQ="],
  ])("is refused with the reason when it is %s", async (_, secret) => {
    const byUrl = ask(URL_ENDPOINT, networkFaults.answers(200, answer(secret)));
    const byFunction = ask(() => Promise.resolve({ access_token: secret, expires_in: 60 }));
    expect(await errorOf(byUrl.token)).toMatchObject({ code: "server-token-in-browser" });
    expect(await errorOf(byFunction.token)).toMatchObject({ code: "server-token-in-browser" });
  });

  it("is refused when it can't be sent as a header, because `fetch` would quote it in its error", async () => {
    const { token } = ask(URL_ENDPOINT, networkFaults.answers(200, answer("to\nken")));
    expect(await errorOf(token)).toMatchObject({ code: "token-endpoint-failed" });
  });

  it("is never in an error", async () => {
    const secrets = [SERVER_TOKEN, "to\nken", CLIENT_TOKEN];
    const lives = [3_600, 3_600, -1];
    for (const [index, secret] of secrets.entries()) {
      const { token } = ask(URL_ENDPOINT, networkFaults.answers(200, answer(secret, lives[index])));
      const error = await errorOf(token);
      const said = [error?.message, error?.stack, String(error?.cause), JSON.stringify(error)];
      expect(said.join()).not.toContain(secret);
      expect(error).toBeInstanceOf(BasiqError);
    }
  });
});
