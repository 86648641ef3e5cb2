import { describe, expect, it } from "vitest";
import { listedLogo } from "./listedLogo.js";

describe("listedLogo: a logo's address", () => {
  it("is taken over https from Basiq’s host, or from one that is listed", () => {
    const url = "https://cdn.basiq.io/bank-logos/AU00001.svg";
    expect(listedLogo(url)).toBe(url);
    expect(listedLogo(url, ["logos.example"])).toBeUndefined();
    expect(listedLogo("https://logos.example/a.svg", ["logos.example"])).toBe(
      "https://logos.example/a.svg",
    );
  });

  it.each([
    undefined,
    "",
    "AU00001.svg",
    "http://cdn.basiq.io/a.svg",
    "https://cdn.basiq.io.evil.example/a.svg",
    "https://cdn.basiq.io@evil.example/a.svg",
    "https://cdn.basiq.io:8443/a.svg",
    "data:image/svg+xml,<svg/>",
    "javascript:alert(1)",
  ])("is refused otherwise: %s", (url) => {
    expect(listedLogo(url)).toBeUndefined();
  });
});
