import { expect, it } from "vitest";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { createReport } from "./createReport.js";

it("tells onError of every error but that the browser went away", () => {
  const told: string[] = [];
  const report = createReport(({ code }) => told.push(code));
  report(new BasiqServerError("client-gone"));
  report(new BasiqServerError("network"));
  expect(told).toEqual(["network"]);
});

it("needs no onError", () => {
  expect(() => createReport(undefined)(new BasiqServerError("network"))).not.toThrow();
});
