import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  const file = new URL(`../../${folder}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

describe("the hooks package", () => {
  it("is tested and type-checked with the oldest TanStack Query that it lets an app bring", () => {
    const tested = manifestOf("tools/react18").dependencies["@tanstack/react-query"];
    const { peerDependencies } = manifestOf("packages/hooks");
    expect(peerDependencies["@tanstack/react-query"]).toBe(`^${tested}`);
  });
});
