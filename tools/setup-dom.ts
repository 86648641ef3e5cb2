// Virtual time waits for no file: what the hooks load beside an answer is at hand in every test.
import "../packages/hooks/src/testing/readings.js";
import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(() => cleanup());
