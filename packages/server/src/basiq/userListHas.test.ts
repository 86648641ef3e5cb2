import { describe, expect, it } from "vitest";
import type { BasiqApi } from "./basiqApi.js";
import { userListHas } from "./userListHas.js";

const API = "https://au-api.basiq.io";

function list(pages: Record<string, unknown>) {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    return { status: 200, body: pages[path], retryAfter: undefined, isEmpty: false };
  };
  const api: BasiqApi = { apiUrl: API, get, post: get, delete: get };
  const has = (id: string) => userListHas(api, "/users/u1/jobs", id, new AbortController().signal);
  return { asked, has };
}
const page = (ids: unknown[], next?: unknown) => ({
  type: "list",
  data: ids.map((id) => ({ id })),
  links: next === undefined ? undefined : { next },
});

describe("userListHas", () => {
  it.each([`${API}/users/u1/jobs?next=2`, "/users/u1/jobs?next=2"])(
    "follows %s to the next page, and no further than it must",
    async (next) => {
      const { asked, has } = list({
        "/users/u1/jobs": page(["a"], next),
        "/users/u1/jobs?next=2": page(["b", 61723], null),
      });
      expect(await has("b")).toBe(true);
      expect(await has("61723")).toBe(true);
      expect(await has("c")).toBe(false);
      asked.length = 0;
      expect(await has("a")).toBe(true);
      expect(asked).toEqual(["/users/u1/jobs"]);
    },
  );

  it.each([
    "https://evil.example/users/u1/jobs",
    "//evil.example/x",
    "http://au-api.basiq.io/users/u1/jobs",
    "https://au-api.basiq.io.evil.example/",
    "https://au-api.basiq.io@evil.example/",
    "https://",
  ])("refuses to take its token to %s", async (next) => {
    const { asked, has } = list({ "/users/u1/jobs": page([], next) });
    await expect(has("a")).rejects.toMatchObject({ code: "malformed-answer" });
    expect(asked).toEqual(["/users/u1/jobs"]);
  });

  it("gives up on a list whose pages lead back to itself", async () => {
    const { asked, has } = list({ "/users/u1/jobs": page([], "/users/u1/jobs") });
    await expect(has("a")).rejects.toMatchObject({ code: "malformed-answer" });
    expect(asked).toHaveLength(50);
  });

  it("finds no id in entries without one", async () => {
    const { has } = list({
      "/users/u1/jobs": { data: [null, {}, { id: null }, { id: undefined }, "x", ["undefined"]] },
    });
    expect(await Promise.all(["undefined", "null", "", "x"].map(has))).toEqual(
      Array(4).fill(false),
    );
  });

  it.each([undefined, null, [], {}, { data: "none" }])(
    "refuses %j, which is no list",
    async (body) => {
      const { has } = list({ "/users/u1/jobs": body });
      await expect(has("a")).rejects.toMatchObject({ code: "malformed-answer", basiqStatus: 200 });
    },
  );
});
