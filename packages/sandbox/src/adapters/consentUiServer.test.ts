import { afterEach, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { visitor } from "../consent-ui/testing/visitor.js";
import { startConsentUiServer } from "./consentUiServer.js";
import type { SandboxServer } from "./listen.js";

let server: SandboxServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

it("serves a whole visit over a socket, on an address of its own", async () => {
  const { sandbox, tokens, clock } = await openSandbox();
  server = await startConsentUiServer(sandbox, {
    port: 0,
    redirectUrl: "http://localhost:4300/return",
  });
  const page = visitor({ origin: server.url, fetch });
  await page.open(`/home?token=${tokens.client}&state=s&institutionId=AU00000`);
  expect(page.answers[0]?.headers.get("set-cookie")).not.toContain("Secure");
  await page.press("Give consent");
  await page.press("Sign in", { login: "jared", password: "django" });
  clock.advance(15_000);
  await page.reload();
  expect(page.heading).toBe("Hooli is connected");
  await page.press("Finish");
  expect(page.returnedTo).toMatch(
    /^http:\/\/localhost:4300\/return\?state=s&jobId=([\w-]+)&jobIds=\1$/,
  );
});

it("is where auth links lead, even after a second server failed to start", async () => {
  const { sandbox, call, tokens, user } = await openSandbox();
  const options = { port: 0, redirectUrl: "http://localhost:4300/return" };
  server = await startConsentUiServer(sandbox, options);
  const port = Number(new URL(server.url).port);
  await expect(startConsentUiServer(sandbox, { ...options, port })).rejects.toThrow("is taken");
  const body = { mobile: "+61410888555" };
  const path = `/users/${user.id}/auth_link`;
  const answer = await call("POST", path, { token: tokens.server, body });
  const link = (answer.body.links as { public: string }).public;
  const page = visitor({ origin: server.url, fetch });
  await page.open(link);
  await page.press("Continue", { code: /code is (\d{6})/.exec(page.text)?.[1] ?? "" });
  expect(page.heading).toBe("Share your bank data with Ledgerbird");
});
