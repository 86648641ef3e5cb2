import "./setup-contract.js";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// One second is too short on a busy machine. Two of these fit into a test's 20 seconds (vite.config.ts), so that a
// query that finds nothing fails before the test times out.
configure({ asyncUtilTimeout: 9_000 });

afterEach(() => cleanup());
