import { describe, expect, it } from "vitest";
import { banksFound } from "../testing/connectors.js";
import { likelyBanks, likelyFirst } from "./likelyBanks.js";

const { institutions } = banksFound();
const likely = (suggested?: readonly string[], among = institutions) =>
  likelyBanks(among, suggested).map(({ name }) => name);

describe("likelyBanks", () => {
  it("are those that Basiq ranks first", () => {
    expect(likely()).toEqual(["Hooli", "Nucleus Bank", "Pied Piper Bank", "Raviga Mutual"]);
  });

  it("are none where most are ranked first", () => {
    expect(
      likely(
        undefined,
        institutions.map((bank) => ({ ...bank, tier: "1" })),
      ),
    ).toEqual([]);
  });

  it("are the app’s in its order, each once, without unknown ones and those in an outage", () => {
    expect(likely(["AU90003", "AU0", "AU00000", "AU90013", "AU00000"])).toEqual([
      "Raviga Mutual",
      "Hooli",
    ]);
    expect(likely([])).toEqual([]);
  });

  it("are eight at most", () => {
    expect(likely(institutions.map(({ id }) => id))).toHaveLength(8);
  });
});

it("likelyFirst has every bank once", () => {
  const first = likelyBanks(institutions, undefined);
  const all = likelyFirst(institutions, first);
  expect(all.slice(0, first.length)).toEqual(first);
  expect(new Set(all)).toEqual(new Set(institutions));
  expect(all).toHaveLength(institutions.length);
});
