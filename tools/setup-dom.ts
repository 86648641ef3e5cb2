import "./setup-contract.js";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, expect } from "vitest";
import { watchLooseTexts } from "./lib/loose-texts.js";
import { watchOverlappingActs } from "./lib/overlapping-acts.js";

// One second is too short on a busy machine. Three of these fit into a test's minute (vite.config.ts), so that a
// query that finds nothing fails before the test times out.
configure({ asyncUtilTimeout: 15_000 });

// Tests of what happens on a server have no DOM.
if (typeof document !== "undefined") {
  const looseTexts = watchLooseTexts();
  // The last hook runs first, and one that throws ends the others: so this one comes after the cleanup.
  afterEach(() =>
    // oxlint-disable-next-line vitest/no-standalone-expect -- it is part of each test
    expect(looseTexts.take(), "texts that a browser's translation would stop").toEqual([]),
  );
  afterAll(looseTexts.stop);
}

const overlappingActs = watchOverlappingActs();
afterEach(() =>
  // oxlint-disable-next-line vitest/no-standalone-expect -- it is part of each test
  expect(overlappingActs.take(), "calls of `act` that overlap: await one before the next").toBe(0),
);
afterAll(overlappingActs.stop);

afterEach(() => cleanup());
