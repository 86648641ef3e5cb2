import { describe, expect, it } from "vitest";
import { createSandbox } from "../sandbox/createSandbox.js";
import { createConsentUi } from "./createConsentUi.js";
import { openConsentUi, REDIRECT_URL } from "./testing/openConsentUi.js";

describe("createConsentUi: the return", () => {
  it.each([
    ["plain", "abc", "?state=abc"],
    ["encoded", "a%20b%26c%3Dd%23", "?state=a%20b%26c%3Dd%23"],
    ["with a plus", "a+b", "?state=a+b"],
    ["badly encoded", "%zz", "?state=%zz"],
    ["empty", "", "?state="],
    ["the text null", "null", "?state=null"],
    ["an address", "https%3A%2F%2Fevil.example", "?state=https%3A%2F%2Fevil.example"],
  ])("carries a state that is %s unchanged", async (_, state, expected) => {
    const { page, tokens } = await openConsentUi();
    await page.open(`/home?state=${state}&token=${tokens.client}`);
    await page.press("Cancel");
    expect(page.returnedTo).toBe(REDIRECT_URL + expected);
  });

  it("has no state when none was sent", async () => {
    const { page, enter } = await openConsentUi();
    await enter();
    await page.press("Cancel");
    expect(page.returnedTo).toBe(REDIRECT_URL);
  });

  it("keeps the redirect URL's own query", async () => {
    const { page, enter } = await openConsentUi("https://app.example/return?from=bank");
    await enter({ state: "s" });
    await page.press("Cancel");
    expect(page.returnedTo).toBe("https://app.example/return?from=bank&state=s");
  });

  it("goes to no address that the link names", async () => {
    const { page, enter } = await openConsentUi();
    const evil = "https://evil.example/";
    await enter({ redirectUrl: evil, redirect_uri: evil, returnTo: evil, next: evil });
    await page.press("Cancel");
    expect(page.returnedTo).toBe(REDIRECT_URL);
  });
});

describe("createConsentUi", () => {
  it.each([
    "",
    "/return",
    "javascript:alert(1)",
    "app://return",
    "https://a:b@app.example/",
    "https://app.example/#x",
  ])("refuses the redirect URL %j", (redirectUrl) => {
    expect(() => createConsentUi(createSandbox(), { redirectUrl })).toThrow(
      "basiq-kit/sandbox: redirectUrl must be",
    );
  });

  it.each(["localhost", "http://localhost:4302/home", "ftp://localhost"])(
    "refuses the origin %j",
    (origin) => {
      expect(() => createConsentUi(createSandbox(), { origin, redirectUrl: REDIRECT_URL })).toThrow(
        "basiq-kit/sandbox: the Consent UI's origin must be",
      );
    },
  );

  it("refuses a sandbox that createSandbox didn't make", () => {
    expect(() => createConsentUi({ ...createSandbox() }, { redirectUrl: REDIRECT_URL })).toThrow(
      "basiq-kit/sandbox: this isn't a sandbox of createSandbox",
    );
  });

  it("answers for its own origin only", async () => {
    const { ui } = await openConsentUi();
    await expect(ui.fetch("https://elsewhere.example/home")).rejects.toThrow(TypeError);
  });
});
