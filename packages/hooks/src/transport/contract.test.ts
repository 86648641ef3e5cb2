import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadContract, preload } from "./loadContract.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing\//.test(file),
);

const read = (file: string) => readFileSync(SOURCE + file, "utf8");
const LATER = /\bimport\s*\([^)]*\)/g;

describe("the wire contract", () => {
  it("is the only file that the hooks load lazily", () => {
    expect(files.length).toBeGreaterThan(100);
    const loads = files.flatMap((file) =>
      (read(file).match(LATER) ?? []).map((load) => [file, load]),
    );
    expect(loads).toEqual([["transport/loadContract.ts", 'import("./contract.js")']]);
  });

  it("has a parser for each answer, once it was preloaded", async () => {
    await preload();
    const contract = await loadContract();
    expect(Object.keys(contract).filter((name) => !name.startsWith("parse"))).toEqual([
      "isStaleToken",
    ]);
    expect(contract.parseClientToken({ access_token: "a", expires_in: 60 })).toEqual({
      access_token: "a",
      expires_in: 60,
    });
  });
});
