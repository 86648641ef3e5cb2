import "./setup-contract.js";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A second is short on a busy machine. Two of these fit into a test's 20 seconds (vite.config.ts), so that a
// query which finds nothing says so before the test is ended.
configure({ asyncUtilTimeout: 9_000 });

afterEach(() => cleanup());
