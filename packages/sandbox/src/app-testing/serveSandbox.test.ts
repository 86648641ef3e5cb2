import { expect, it } from "vitest";
import { freePorts } from "../../../../tools/lib/free-ports.mjs";
import { basiqFixture, serveSandbox } from "./playwright.js";

const REDIRECT_URL = "http://localhost:3000/return";

/** Whether anything answers at this address. */
const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

it("serves the API and the Consent UI, with connections of any age, until it is closed", async () => {
  const port = await freePorts(2);
  const basiq = await serveSandbox({ port, redirectUrl: REDIRECT_URL });
  const { createdAt } = basiq.addConnection({ mfa: "code", age: "3 days" });
  expect(basiq.sandbox.clock.now() - createdAt).toBeGreaterThanOrEqual(3 * 86_400_000);
  expect(basiq.apiUrl).toBe(`http://localhost:${port}`);
  expect(await answers(basiq.apiUrl)).toBe(true);
  expect((await fetch(basiq.consentUrl)).status).toBe(400);
  await basiq.close();
  expect(await answers(basiq.apiUrl)).toBe(false);
  expect(await answers(basiq.consentUrl)).toBe(false);
});

it("answers challenges until it is stopped", async () => {
  const basiq = await serveSandbox({
    port: await freePorts(2),
    redirectUrl: REDIRECT_URL,
    speed: 200,
  });
  const stop = basiq.answerChallenges();
  const jobId = await basiq.startRefresh(basiq.addConnection({ mfa: "questions" }).id);
  await expect
    .poll(() => basiq.sandbox.world.jobs.get(jobId)?.status, { timeout: 10_000 })
    .toBe("success");
  stop();
  const later = await basiq.startRefresh(basiq.addConnection({ mfa: "code" }).id);
  await expect.poll(() => basiq.answersTo(later), { timeout: 10_000 }).toEqual(["1234"]);
  await basiq.close();
});

it("frees its first port when the second server can't start", async () => {
  const port = await freePorts(2);
  await expect(serveSandbox({ port, redirectUrl: "nowhere" })).rejects.toThrow(TypeError);
  expect(await answers(`http://localhost:${port}`)).toBe(false);
});

it("is a worker's fixture, which is closed even when a test fails", async () => {
  const port = await freePorts(2);
  const [fixture, { scope }] = basiqFixture({ port, redirectUrl: REDIRECT_URL });
  expect(scope).toBe("worker");
  await expect(
    fixture({}, async ({ apiUrl }) => {
      expect(await answers(apiUrl)).toBe(true);
      throw new Error("the test failed");
    }),
  ).rejects.toThrow("the test failed");
  expect(await answers(`http://localhost:${port}`)).toBe(false);
});
