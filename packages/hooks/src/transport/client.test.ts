import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import {
  openClient,
  API,
  jobOf,
  expired,
  invalidToken,
  otherUser,
  tooSmall,
} from "../testing/openClient.js";

describe("createClient: requests to Basiq", () => {
  it("send the token to Basiq's origin only, without cookies and without following redirects", async () => {
    const { client, network } = openClient();
    await client.getJob("job-1");
    await client.answerChallenge("job-1", ["1234"]);
    expect(network.requests).toMatchObject([
      { method: "GET", url: `${API}/jobs/job-1` },
      { method: "POST", url: `${API}/jobs/job-1/mfa` },
    ]);
    for (const { init, headers } of network.requests) {
      expect(init).toMatchObject({ credentials: "omit", redirect: "error", cache: "no-store" });
      expect(headers.get("authorization")).toBe("Bearer token-1");
    }
  });

  it("send a challenge's answers as Basiq documents them", async () => {
    const { client, network } = openClient();
    await client.answerChallenge("job-1", ["Basiq", "AU00000"]);
    expect(network.requests[0]?.init.body).toBe('{"mfa-response":["Basiq","AU00000"]}');
    expect(network.requests[0]?.headers.get("content-type")).toBe("application/json");
  });

  it.each([
    ["401 invalid-authorization-token", invalidToken],
    ["403 Token has expired", expired],
  ])("renew the token once on %s, and are retried once", async (_, fault) => {
    const { client, network, renewed } = openClient();
    network.fail(/./, fault, 1);
    expect(await client.getJob("job-1")).toMatchObject({ id: "job-1" });
    expect(renewed).toEqual(["token-1"]);
    expect(network.requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  it.each([
    ["401 invalid-authorization-token", invalidToken],
    ["403 Token has expired", expired],
  ])("fail when %s is the answer to the new token too", async (_, fault) => {
    const { client, network, renewed } = openClient();
    network.fail(/./, fault);
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code: "token-refused" });
    expect(renewed).toHaveLength(1);
    expect(network.requests).toHaveLength(2);
  });

  it.each([
    ["401 unauthorized-access", otherUser, "token-refused"],
    ["403 of a scope that is too small", tooSmall, "scope-too-small"],
  ])("don't renew the token on %s", async (_, fault, code) => {
    const { client, network, renewed } = openClient();
    network.fail(/./, fault);
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code });
    expect(renewed).toEqual([]);
    expect(network.requests).toHaveLength(1);
  });

  it("aren't sent without a token", async () => {
    const { client, network, failToken } = openClient();
    failToken("not-signed-in");
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code: "not-signed-in" });
    expect(network.requests).toEqual([]);
  });

  it("can't refresh a connection, which needs the app's server", async () => {
    const { client, network } = openClient();
    await expect(client.refreshConnection("connection-1")).rejects.toMatchObject({
      code: "server-required",
      connectionId: "connection-1",
    });
    expect(network.requests).toEqual([]);
  });
});

describe("createClient: requests to the app's server", () => {
  const serverUrl = "/api/basiq";

  it("carry the session cookie and no token", async () => {
    const { client, network } = openClient({ serverUrl });
    await client.getJob("job-1");
    await client.refreshConnection("connection-1");
    expect(network.requests).toMatchObject([
      { method: "GET", url: "/api/basiq/jobs/job-1" },
      { method: "POST", url: "/api/basiq/connections/connection-1/refresh" },
    ]);
    for (const { init, headers } of network.requests) {
      expect(init).toMatchObject({ credentials: "include", cache: "no-store" });
      expect(headers.has("authorization")).toBe(false);
    }
  });

  it("never carry a challenge's answers, which go straight to Basiq", async () => {
    const { client, network } = openClient({ serverUrl });
    await client.answerChallenge("job-1", ["1234"]);
    expect(network.requests.map(({ url }) => url)).toEqual([`${API}/jobs/job-1/mfa`]);
  });

  it("treat a 401 as a person who isn't signed in", async () => {
    const { client, network } = openClient({ serverUrl });
    network.fail(/./, invalidToken);
    await expect(client.getJob("job-1")).rejects.toMatchObject({ code: "not-signed-in" });
    expect(network.requests).toHaveLength(1);
  });

  it.each([
    [202, false],
    [200, true],
  ])("treat a refresh that answers %i as already running: %s", async (status, alreadyRunning) => {
    const { client, network } = openClient({ serverUrl });
    network.fail(/refresh/, networkFaults.answers(status, jobOf("job-7")));
    expect(await client.refreshConnection("connection-1")).toMatchObject({
      job: { id: "job-7" },
      alreadyRunning,
    });
  });
});
