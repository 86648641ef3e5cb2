import { expect, it } from "vitest";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { createReport } from "./createReport.js";

it("calls onError with every error but that the browser went away", () => {
  const received: string[] = [];
  const report = createReport(({ code }) => received.push(code));
  report(new BasiqServerError("client-gone"));
  report(new BasiqServerError("network"));
  expect(received).toEqual(["network"]);
});

it("needs no onError", () => {
  expect(() => createReport(undefined)(new BasiqServerError("network"))).not.toThrow();
});
