import { parseConnections, parseConsents, parseJobs } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { codesOf, field, json } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const LISTS = [
  ["connections", parseConnections],
  ["consents", parseConsents],
  ["jobs", parseJobs],
] as const;

describe.each(LISTS)("GET %s", (name, parse) => {
  it("answers what Basiq's own list says, and knows every status in it", async () => {
    const { userId, connectionId, ...server } = testServer();
    server.addConnection({ userId, mfa: "code" });
    for (let run = 0; run < 6; run++) {
      await server.startRefresh(connectionId);
      await server.clock.advance(run * 2_000);
    }
    const response = await server.ask("GET", `/${name}`, userId);
    expect(response.status).toBe(200);
    const { items, next } = parse(await json(response));
    const own = parse(await server.askBasiq("GET", `/users/${userId}/${name}`)).items;
    // Of a job that doesn't say whose it is, this server does.
    for (const item of own) if ("userId" in item) Object.assign(item, { userId });
    expect(items).toEqual(own);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ status }) => status)).not.toContain("unknown");
    expect(next).toBeUndefined();
  });

  it("asks for the session's user alone, with one request a page", async () => {
    const server = testServer();
    const [anna, ben] = [server.addPerson(), server.addPerson()];
    const pages: Record<string, unknown> = {
      [`/users/${anna.userId}/${name}`]: {
        data: [{ id: "a" }],
        links: { next: `/users/${anna.userId}/${name}?next=a` },
      },
      [`/users/${anna.userId}/${name}?next=a`]: { data: [{ id: "b" }, { id: "c" }] },
    };
    server.intercept((path) => (path in pages ? Response.json(pages[path]) : undefined));
    const response = await server.ask("GET", `/${name}?userId=${ben.userId}`, anna.userId);
    expect(parse(await json(response)).items.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(server.takeCalls()).toEqual([
      "POST /token",
      ...Object.keys(pages).map((path) => `GET ${path}`),
    ]);
  });

  it("answers 502 to a list that can't be read, and quotes none of it", async () => {
    for (const data of [undefined, {}, [{ id: "a" }, { name: "Ann" }], [null]]) {
      const { userId, ...server } = testServer();
      server.intercept((path) =>
        path.startsWith("/users/") ? Response.json({ type: "list", data }) : undefined,
      );
      const response = await server.ask("GET", `/${name}`, userId);
      expect(response.status).toBe(502);
      expect(await codesOf(response)).toEqual(["service-unavailable"]);
      expect(server.errors).toMatchObject([{ code: "malformed-answer", userId }]);
      expect(JSON.stringify([server.errors, String(server.errors[0]?.cause)])).not.toMatch(/Ann/);
    }
  });
});

describe("GET connections", () => {
  it("passes on nothing of a connection's profile or account numbers", async () => {
    const { userId, ...server } = testServer();
    const path = `/users/${userId}/connections`;
    const [own] = [field(await server.askBasiq("GET", path), "data")].flat();
    const profile = field(own, "profile");
    // A country's code gives nobody away, and begins every bank's id.
    const secrets = textsIn(profile).filter((text) => text.length > 2);
    expect(secrets.length).toBeGreaterThan(6);
    const accountNo = "600000157441965";
    server.answerAt(path, () =>
      Response.json({
        data: [{ ...Object(own), accountNo, accounts: { data: [{ accountNo }] } }],
      }),
    );
    const text = await (await server.ask("GET", "/connections", userId)).text();
    for (const secret of [...secrets, accountNo, "profile", "accounts"])
      expect(text).not.toContain(secret);
    expect(text).toContain("AU00000");
  });
});

describe("GET jobs", () => {
  it("remembers nothing: ownership of a job without a link is proven again when it is read", async () => {
    const { userId, connectionId, ...server } = testServer();
    const costs: number[] = [];
    for (let run = 0; run < 6; run++) {
      const id = await server.startRefresh(connectionId);
      await server.ask("GET", "/jobs", userId);
      server.takeCalls();
      await server.ask("GET", `/jobs/${id}`, userId);
      costs.push(server.takeCalls().length);
      await server.clock.advance(120_000);
    }
    expect(costs).toContain(2);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((one) => textsIn(one))
    : [];
}
