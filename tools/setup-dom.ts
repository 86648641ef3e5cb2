// Virtual time waits for no file: what the hooks load beside an answer is at hand in every test.
import "../packages/hooks/src/testing/readings.js";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What comes by itself is waited for until the test's own limit: a second is short on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => cleanup());
