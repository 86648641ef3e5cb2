import "./setup-contract.js";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// One second is too short on a busy machine. Three of these fit into a test's minute (vite.config.ts), so that a
// query that finds nothing fails before the test times out.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => cleanup());
