import { expect, it } from "vitest";
import { SANDBOX_API_KEY } from "../sandbox/createCore.js";
import { basiqApi, openDocumented } from "./testing/openDocumented.js";

/** Encodes a key as one of Basiq's kits does, which takes a key that ends in `=` for one that is already encoded. */
function encodedKey(key: string): string {
  return key.endsWith("=") ? key : Buffer.from(key).toString("base64");
}

/** The id and the secret in the dashboard's key. */
const plain = (key: string) => Buffer.from(key, "base64").toString();

it.each([
  ["as the dashboard shows it", SANDBOX_API_KEY],
  ["as an id and a secret", plain(SANDBOX_API_KEY)],
])("a key is taken %s", async (_, key) => {
  const { sandbox } = openDocumented();
  expect(await basiqApi(sandbox.fetch, encodedKey(key)).serverToken()).toMatch(/^[\w.-]+$/);
});

it.each([
  "8a3c1f52-6de0-4b1a-9d57-0f2b6c1e7a90:4d9e0b73-5c28-4f6a-8e11-92ab3cd4e5f6",
  "sandbox-app:no-real-secret",
])("an app's own key is recognised by the same rule: %s", async (pair) => {
  const apiKey = Buffer.from(pair).toString("base64");
  const { sandbox } = openDocumented({ apiKey });
  for (const key of [apiKey, pair])
    // One after the other.
    expect(await basiqApi(sandbox.fetch, encodedKey(key)).serverToken()).toMatch(/^[\w.-]+$/);
});

it("a key that is encoded twice is refused", async () => {
  const { sandbox } = openDocumented();
  const twice = Buffer.from(SANDBOX_API_KEY).toString("base64");
  await expect(basiqApi(sandbox.fetch, twice).serverToken()).rejects.toThrow("404");
});
