import { expect, it } from "vitest";

it.each([
  [
    "@basiq-kit/sandbox",
    [
      "SANDBOX_API_KEY",
      "controllableClock",
      "createConsentUi",
      "createSandbox",
      "realClock",
      "scaledClock",
      "steppedClock",
    ],
  ],
  ["@basiq-kit/sandbox/msw", ["handlers"]],
  [
    "@basiq-kit/sandbox/testing",
    [
      "APP_ORIGIN",
      "BANK",
      "createBrowser",
      "createNetwork",
      "createWorld",
      "networkFaults",
      "runningClock",
      "virtualClock",
    ],
  ],
  ["@basiq-kit/sandbox/playwright", ["basiqFixture", "serveSandbox"]],
  ["@basiq-kit/sandbox/testing/react", ["createRenderInWorld"]],
  ["@basiq-kit/sandbox/node", ["startConsentUiServer", "startSandboxServer"]],
])("%s exports what it is meant to and nothing else", async (entry, names) => {
  const exported: object = await import(/* @vite-ignore */ entry);
  expect(Object.keys(exported).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(names);
});
