import { describe, expect, it } from "vitest";
import {
  checkApiKey,
  checkApiUrl,
  checkBasePath,
  checkGetUserId,
  checkHeaderNames,
  checkOrigins,
} from "./checkOptions.js";

describe("checkOptions", () => {
  it("says what, why and how to fix it, under the package's name", () => {
    expect(() => checkGetUserId(undefined)).toThrow(
      /^basiq-kit\/server: `getUserId` is missing, so .+\. Pass a function/,
    );
    expect(() => checkApiKey("")).toThrow(/^basiq-kit\/server: `apiKey` is missing, so .+\. Pass/);
  });

  it("never repeats an API key that it refuses", () => {
    for (const key of ["Basic c2VjcmV0", "my-secret-key", "se cret"])
      expect(() => checkApiKey(key)).toThrow(expect.not.stringContaining(key));
  });

  it("accepts the names of headers, and nothing else", () => {
    expect(checkHeaderNames(["authorization", "X-Tenant"])).toEqual(["authorization", "X-Tenant"]);
    for (const name of ["*", "", "authorization, x-tenant", "x:y", "x\r\ny"])
      expect(() => checkHeaderNames([name])).toThrow(
        /`allowedHeaders` has [^]+ List each by its name/,
      );
  });

  it.each<[string, unknown, string]>([
    ["a text", "authorization", '`allowedHeaders` is "authorization", which is not a list.'],
    ["nothing", null, "`allowedHeaders` is null, which is not a list."],
    ["a missing name", [undefined], '`allowedHeaders` has "undefined"'],
    ["a number", [1], '`allowedHeaders` has "1"'],
  ])("refuses %s in place of the names of headers", (_, names, message) => {
    expect(() => Reflect.apply(checkHeaderNames, undefined, [names])).toThrow(message);
  });

  it.each([
    "https://app.example.com",
    "http://localhost:3000",
    "https://[::1]:8443",
    "capacitor://localhost",
  ])("accepts %s as an origin", (origin) => {
    expect([...checkOrigins([origin])]).toEqual([origin]);
  });

  it.each([
    "*",
    "https://*.example.com",
    "https://app.example.com/",
    "https://app.example.com/path",
    "https://app.example.com?x",
    "https://user@app.example.com",
    "https://App.example.com",
    "https://app.example.com:443",
    "app.example.com",
    "null",
    "",
  ])("refuses %j as an origin", (origin) => {
    expect(() => checkOrigins(["https://ok.example.com", origin])).toThrow(
      /^basiq-kit\/server: `allowedOrigins` has /,
    );
  });

  it("refuses an empty list of origins", () => {
    expect(() => checkOrigins([])).toThrow(/`allowedOrigins` is empty/);
  });

  it.each([
    ["https://au-api.basiq.io", "https://au-api.basiq.io"],
    ["https://au-api.basiq.io/", "https://au-api.basiq.io"],
    ["http://localhost:4301", "http://localhost:4301"],
    ["http://127.0.0.1:4301", "http://127.0.0.1:4301"],
  ])("accepts %s as the API's origin", (url, origin) => {
    expect(checkApiUrl(url)).toBe(origin);
  });

  it.each([
    "http://au-api.basiq.io",
    "http://localhost.evil.example",
    "ftp://localhost",
    "https://au-api.basiq.io/v3",
    "https://user:pass@au-api.basiq.io",
    "https://au-api.basiq.io?x=1",
    "au-api.basiq.io",
    "",
  ])("refuses %j as the API's origin", (url) => {
    expect(() => checkApiUrl(url)).toThrow(/^basiq-kit\/server: `apiUrl` is not an https origin/);
  });

  it("refuses a base path that no request could be under", () => {
    expect([checkBasePath("/api/basiq"), checkBasePath("/")]).toEqual(["/api/basiq", "/"]);
    for (const path of ["", "api", "/api/", "/a/:id", "https://x/y"])
      expect(() => checkBasePath(path)).toThrow(/^basiq-kit\/server: `basePath` is /);
  });
});
