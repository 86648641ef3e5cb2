import { SANDBOX_API_KEY } from "@basiq-kit/sandbox";
import { describe, expect, it } from "vitest";
import { apiKeyComplaint } from "./checkApiKey.js";

const KEY = btoa("6a52015b-f7cf-4ad2-b0b1-17bb5a0cfd58:2f0bfd3a-2eb5-4ac9-9c5e-5d0c9a1d2b7e");

describe("apiKeyComplaint", () => {
  it("accepts a key as Basiq issues them", () => {
    expect(apiKeyComplaint(KEY)).toBeUndefined();
    expect(apiKeyComplaint(KEY.replace(/=+$/, ""))).toBeUndefined();
    expect(apiKeyComplaint(SANDBOX_API_KEY)).toBeUndefined();
  });

  it.each([
    [undefined, "is missing"],
    ["", "is missing"],
    [`${KEY}\n`, "white space"],
    [`${KEY.slice(0, 8)} ${KEY.slice(8)}`, "white space"],
    [`Basic ${KEY}`, "starts with `Basic`"],
    [`bearer ${KEY}`, "starts with `Basic` or `Bearer`"],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6IlNFUlZFUl9BQ0NFU1MifQ.c2ln", "is a token"],
    ["6a52015b-f7cf-4ad2-b0b1-17bb5a0cfd58:secret", "is not base64"],
    [btoa("no colon in it"), "is not base64"],
    [btoa("id:"), "is not base64"],
    [btoa(":secret"), "is not base64"],
    ["your-api-key", "is not base64"],
  ])("says what is wrong with %j", (key, complaint) => {
    expect(apiKeyComplaint(key)).toContain(complaint);
  });
});
