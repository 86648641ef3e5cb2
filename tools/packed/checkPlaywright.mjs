import { symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromiumArgs, findChromium } from "../lib/find-chromium.mjs";
import { codeBlock } from "./codeBlock.mjs";
import { installPacked } from "./installPacked.mjs";
import { runNode } from "./runNode.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Beside those that `freePorts` gives to tests.
const PORT = 19_870;
const GUIDE = "docs/guides/testing-with-the-sandbox.md";

const TEST = `
import { expect } from "playwright/test";
import type { ServedSandbox } from "@basiq-kit/sandbox/playwright";
import { test } from "./test";

const APP = "http://localhost:3000";

async function clientToken({ sandbox, apiUrl, user }: ServedSandbox): Promise<string> {
  const answer = await fetch(apiUrl + "/token", {
    method: "POST",
    headers: { authorization: "Basic " + sandbox.apiKey, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "CLIENT_ACCESS", userId: user.id }),
  });
  return (await answer.json()).access_token;
}

test("a person connects a bank that asks, and comes back", async ({ page, basiq }) => {
  await page.route(APP + "/**", (route) => route.fulfill({ body: "Back at the app" }));
  await page.goto(basiq.consentUrl + "?state=abc&institutionId=AU00002&token=" + (await clientToken(basiq)));
  await page.getByRole("button", { name: "Give consent" }).click();
  await page.getByLabel("Login").fill("jared");
  await page.getByLabel("Password").fill("django");
  await page.getByRole("button", { name: "Sign in" }).click();
  const field = page.getByLabel("OTP Password");
  await field.waitFor();
  const [jobId = ""] = [...basiq.sandbox.world.jobs.keys()];
  await field.fill(basiq.answersTo(jobId)?.[0] ?? "");
  await field.press("Enter");
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByText("Back at the app")).toBeVisible();
  expect(page.url()).toContain("state=abc");
});

test("challenges are answered", async ({ basiq }) => {
  basiq.answerChallenges();
  const { id } = basiq.addConnection({ userId: basiq.sandbox.addUser().id, mfa: "code" });
  const jobId = await basiq.startRefresh(id);
  await expect.poll(() => basiq.sandbox.world.jobs.get(jobId)?.status).toBe("success");
  expect(basiq.sandbox.world.jobs.get(jobId)?.connectionId).toBe(id);
});
`;

/**
 * Runs two tests with the guide's fixture in Playwright's own runner, one of them in Chromium, and loads the
 * guide's test.
 *
 * @returns {string[]} What is wrong, in words.
 */
export function checkPlaywright() {
  const project = installPacked({ packages: ["schema", "sandbox"], peers: false });
  symlinkSync(`${root}node_modules/playwright`, `${project}node_modules/playwright`, "junction");
  const launchOptions = { executablePath: findChromium(), args: chromiumArgs };
  const config = { workers: 1, reporter: "line", timeout: 60_000, use: { launchOptions } };
  writeFileSync(`${project}playwright.config.js`, `export default ${JSON.stringify(config)};`);
  const fixture = codeBlock(GUIDE, "test.ts")
    .replace("@playwright/test", "playwright/test")
    .replace("4010", String(PORT));
  writeFileSync(`${project}test.ts`, fixture);
  writeFileSync(`${project}connect.spec.ts`, TEST);
  writeFileSync(`${project}refresh.spec.ts`, codeBlock(GUIDE, "refresh.spec.ts"));
  const playwright = [`${root}node_modules/playwright/cli.js`, "test"];
  // Vitest's own variables aren't this runner's.
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  return [
    ...runNode(
      "The guide's test in Playwright",
      project,
      [...playwright, "--list", "refresh"],
      env,
    ),
    ...runNode("The guide's fixture in Playwright", project, [...playwright, "connect"], env),
  ];
}
