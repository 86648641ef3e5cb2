import { parseConnector, parseConnectors } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { basiqError, codesOf, json } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const MINUTE_MS = 60_000;

describe("GET connectors", () => {
  it("answers every connector as Basiq's own list has it, and knows every value in it", async () => {
    const { userId, ...server } = testServer();
    const { items } = parseConnectors(await json(await server.ask("GET", "/connectors", userId)));
    expect(items).toEqual(parseConnectors(await server.askBasiq("GET", "/connectors")).items);
    expect(items.length).toBeGreaterThan(100);
    for (const { status, stage, method, logoUrl, brandColor } of items) {
      expect([status, stage, method]).not.toContain("unknown");
      expect(method).not.toBe("other");
      expect([typeof logoUrl, typeof brandColor]).toEqual(["string", "string"]);
    }
    const signIns = new Set(items.map(({ signIn }) => signIn));
    expect([...signIns].toSorted()).toEqual([
      "always-mfa",
      "bank",
      "other",
      "password",
      "sometimes-mfa",
    ]);
    expect(items.find(({ id }) => id === "AU00000")?.durations?.total).toBeGreaterThan(0);
  });

  it("asks Basiq once for any number of people, and again after ten minutes", async () => {
    const server = testServer();
    const people = [server.addPerson(), server.addPerson(), server.addPerson()];
    await Promise.all(people.map(({ userId }) => server.ask("GET", "/connectors", userId)));
    await server.clock.advance(10 * MINUTE_MS - 1);
    await server.ask("GET", "/connectors", people[0]?.userId);
    expect(server.takeCalls()).toEqual(["POST /token", "GET /connectors"]);
    await server.clock.advance(1);
    await server.ask("GET", "/connectors", people[0]?.userId);
    expect(server.takeCalls()).toEqual(["GET /connectors"]);
  });

  it("merges pages, and leaves out what could never be asked for", async () => {
    const { userId, ...server } = testServer();
    server.intercept((path) => {
      if (path === "/connectors")
        return Response.json({ data: [{ id: "AU1" }], links: { next: "/connectors?next=AU1" } });
      return path === "/connectors?next=AU1"
        ? Response.json({ data: [{ id: "../token" }, { id: "AU2" }] })
        : undefined;
    });
    const { items } = parseConnectors(await json(await server.ask("GET", "/connectors", userId)));
    expect(items.map(({ id }) => id)).toEqual(["AU1", "AU2"]);
  });

  it("passes on no filter", async () => {
    const { userId, ...server } = testServer();
    await server.ask("GET", "/connectors?filter=connector.id.eq('AU00000')", userId);
    expect(server.takeCalls()).toContain("GET /connectors");
  });

  it("answers 401 without a session, even where the cache has the answer", async () => {
    const server = testServer();
    await server.ask("GET", "/connectors", server.addPerson().userId);
    expect((await server.ask("GET", "/connectors")).status).toBe(401);
    expect((await server.ask("GET", "/connectors/AU00000/web")).status).toBe(401);
  });
});

describe("GET connectors/:id/:method", () => {
  it("answers the connector, from the cache for a minute and then from Basiq again", async () => {
    const { userId, ...server } = testServer();
    const status = async () =>
      parseConnector(await json(await server.ask("GET", "/connectors/AU00000/web", userId))).status;
    expect(await status()).toBe("operational");
    server.sandbox.setConnectorStatus("AU00000", "major-outage");
    await server.clock.advance(MINUTE_MS - 1);
    expect(await status()).toBe("operational");
    expect(server.takeCalls()).toEqual(["POST /token", "GET /connectors/AU00000/web"]);
    await server.clock.advance(1);
    expect(await status()).toBe("major-outage");
  });

  it("distinguishes institutions and methods", async () => {
    const { userId, ...server } = testServer();
    const read = async (path: string) =>
      parseConnector(await json(await server.ask("GET", path, userId)));
    const all = parseConnectors(await server.askBasiq("GET", "/connectors")).items;
    const several = all.filter(({ id }) => id === all.at(-1)?.id || id === "AU00000");
    expect(several.length).toBeGreaterThan(1);
    for (const one of several)
      expect(await read(`/connectors/${one.id}/${one.method}`)).toEqual(one);
  });

  it("answers 404 to an unknown institution, and to an unknown method without asking Basiq", async () => {
    const { userId, ...server } = testServer();
    const unknown = await server.ask("GET", "/connectors/AU99999/web", userId);
    expect([unknown.status, await codesOf(unknown)]).toEqual([404, ["resource-not-found"]]);
    server.takeCalls();
    for (const method of ["fax", "constructor", "web%2F..", "WEB"]) {
      const response = await server.ask("GET", `/connectors/AU00000/${method}`, userId);
      expect(response.status).toBe(404);
    }
    expect(server.takeCalls()).toEqual([]);
  });

  it("refuses an answer about another institution", async () => {
    const { userId, ...server } = testServer();
    server.intercept((path) =>
      path.startsWith("/connectors") ? Response.json({ id: "AU00004" }) : undefined,
    );
    const response = await server.ask("GET", "/connectors/AU00000/web", userId);
    expect(response.status).toBe(502);
  });

  describe("by open banking, which has two spellings", () => {
    const BANK = "/connectors/AU90008";

    /** A Basiq that knows one spelling only. */
    function open(spelling: "openbanking" | "open-banking") {
      const { userId, ...server } = testServer();
      server.intercept((path) => {
        const isOther = /^\/connectors\/\w+\/open-?banking$/.test(path) && !path.endsWith(spelling);
        return isOther ? basiqError(404, "resource-not-found") : undefined;
      });
      const statusOf = async (path: string) => (await server.ask("GET", path, userId)).status;
      const calls = () => server.takeCalls().filter((call) => call.includes("/connectors/"));
      return { server, userId, statusOf, calls };
    }

    it.each(["openbanking", "open-banking"] as const)(
      "finds out that Basiq says %s, and remembers it",
      async (spelling) => {
        const { server, statusOf, calls } = open(spelling);
        expect(await statusOf(`${BANK}/openbanking`)).toBe(200);
        expect(calls().at(-1)).toBe(`GET ${BANK}/${spelling}`);
        await server.clock.advance(MINUTE_MS);
        expect(await statusOf(`${BANK}/openbanking`)).toBe(200);
        expect(await statusOf("/connectors/AU90009/openbanking")).toBe(200);
        expect(calls()).toEqual([`GET ${BANK}/${spelling}`, `GET /connectors/AU90009/${spelling}`]);
      },
    );

    it("answers to both spellings itself, and asks Basiq once for both", async () => {
      const { server, userId, calls } = open("open-banking");
      const one = await json(await server.ask("GET", `${BANK}/openbanking`, userId));
      const other = await json(await server.ask("GET", `${BANK}/open-banking`, userId));
      expect(other).toEqual(one);
      expect(parseConnector(one).method).toBe("openbanking");
      expect(calls()).toHaveLength(2);
    });

    it("answers 404 where neither is known, and tries one alone once it has worked", async () => {
      const { statusOf, calls } = open("openbanking");
      expect(await statusOf("/connectors/AU00000/openbanking")).toBe(404);
      expect(calls()).toHaveLength(2);
      expect(await statusOf(`${BANK}/openbanking`)).toBe(200);
      expect(await statusOf("/connectors/AU00000/openbanking")).toBe(404);
      expect(calls()).toHaveLength(2);
    });

    it("tries the other spelling after a 404 only", async () => {
      const { server, statusOf, calls } = open("openbanking");
      server.intercept((path) =>
        path.startsWith(BANK) ? basiqError(400, "parameter-not-valid") : undefined,
      );
      expect(await statusOf(`${BANK}/openbanking`)).toBe(400);
      expect(calls()).toEqual([`GET ${BANK}/openbanking`]);
    });
  });
});
