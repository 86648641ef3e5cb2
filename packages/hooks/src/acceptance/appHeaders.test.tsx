import { BANK } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import type { AppHeaders } from "../transport/appHeaders.js";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { ANSWER_REQUEST, createSandboxWorld, TOKEN_REQUEST } from "../testing/sandboxWorld.js";
import { useBasiqEvents } from "../useBasiqEvents.js";
import { useConsent } from "../useConsent.js";
import { useMfaChallenge } from "../useMfaChallenge.js";

const TO_APP = /\/api\/basiq\//;

/** A page of an app that sends its own headers: it reads, listens, follows a job and answers its challenge. */
async function openPage(headers: AppHeaders) {
  const world = createSandboxWorld({ bank: BANK.withMfa, login: "richard" });
  const jobId = await world.startJob();
  const provider = { ...world.provider, headers };
  const page = renderHookInWorld(
    { ...world, provider },
    () => ({
      consent: useConsent(),
      events: useBasiqEvents(),
      challenge: useMfaChallenge({ jobId }),
    }),
    undefined,
  );
  const toApp = () => world.network.requests.filter(({ url }) => TO_APP.test(url));
  return { ...world, ...page, toApp };
}

describe("BasiqProvider: headers", () => {
  it("are called and awaited for each request to the app's server, and never sent to Basiq", async () => {
    let count = 0;
    const { until, current, network, toApp } = await openPage(async () => {
      count += 1;
      return { authorization: `Bearer session-${count}`, accept: "text/plain" };
    });
    await until(({ challenge }) => challenge.status === "required");
    const { challenge, consent, events } = current();
    expect([consent.status, events.status]).toEqual(["active", "live"]);
    if (challenge.status === "required") await challenge.submit(["1234"]);
    expect(network.sent(ANSWER_REQUEST)).toHaveLength(1);
    expect(network.sent(TOKEN_REQUEST)).toHaveLength(1);
    const sent = toApp().map((request) => request.headers.get("authorization"));
    expect(new Set(sent)).toEqual(new Set(sent.map((_, at) => `Bearer session-${at + 1}`)));
    expect(toApp().map((request) => request.headers.get("accept"))).not.toContain("text/plain");
    const toBasiq = network.requests.filter(({ url }) => !TO_APP.test(url));
    expect(toBasiq).toHaveLength(1);
    expect(toBasiq[0]?.headers.get("authorization")).not.toMatch(/session/);
  });

  it.each<[how: string, headers: AppHeaders]>([
    [
      "throws",
      () => {
        throw new Error("signed out");
      },
    ],
    ["rejects", () => Promise.reject(new Error("signed out"))],
    ["returns an invalid value", () => ({ authorization: "Bearer secret\nx: y" })],
  ])("send nothing when the function %s, and say so without the value", async (_, headers) => {
    const { until, current, errors, toApp } = await openPage(headers);
    await until((state) => state.consent.status === "error");
    expect(current().consent).toMatchObject({ error: { code: "headers-failed" } });
    expect(toApp()).toEqual([]);
    expect(errors.map(({ code }) => code)).toContain("headers-failed");
    for (const error of errors) expect(`${error} ${String(error.cause)}`).not.toContain("secret");
  });

  it("are waited for no longer than for an answer", async () => {
    const { until, current, toApp } = await openPage(() => new Promise(() => {}));
    await until((state) => state.consent.status === "error");
    expect(current().consent).toMatchObject({ error: { code: "timeout" } });
    expect(toApp()).toEqual([]);
  });

  it("are tried again like any request that may succeed later", async () => {
    let fails = true;
    const { until, advance, current } = await openPage(() => {
      if (fails) throw new Error("no network");
      return {};
    });
    await until((state) => state.consent.status === "error");
    fails = false;
    await advance(60_000);
    expect(current().events.status).toBe("live");
    expect(current().challenge.status).toBe("required");
  });
});
