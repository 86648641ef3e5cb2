import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { withoutRoute } from "./uploadCalls.js";

describe("withoutRoute: an answer of an app's server without the route", () => {
  it("says what to do, and has every id that support asks for", () => {
    const ids = { userId: "user-1", correlationId: "c-1" };
    const thrown = new BasiqError("not-found", { ...ids, status: 404, apiCode: "gone" });
    const error = withoutRoute(thrown, "takes no uploads.");
    expect(error).toMatchObject({ code: "not-found", status: 404, apiCode: "gone", ...ids });
    expect(String(error)).toContain("The app's server takes no uploads.");
  });

  it("leaves any other error as it is", () => {
    for (const thrown of [new BasiqError("network"), new TypeError("no")])
      expect(withoutRoute(thrown, "takes no uploads.")).toBe(thrown);
  });
});
