import { describe, expect, it } from "vitest";
import { BASIQ_LOGO_HOSTS, listedLogo } from "./listedLogo.js";

describe("a logo's address", () => {
  it("is taken over https from a listed host", () => {
    const url = "https://cdn.basiq.io/bank-logos/AU00001.svg";
    expect(listedLogo(url, BASIQ_LOGO_HOSTS)).toBe(url);
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
    expect(listedLogo(url, BASIQ_LOGO_HOSTS)).toBeUndefined();
  });
});
