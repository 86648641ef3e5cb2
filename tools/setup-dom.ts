import "./setup-contract.js";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What comes by itself is waited for until the test's own limit: a second is short on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => cleanup());
