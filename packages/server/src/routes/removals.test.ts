import { parseConnections, parseConsents } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { confirm } from "../testing/confirm.js";
import { basiqError, codesOf, field, json, seenOf } from "../testing/answers.js";
import { type TestServer, testServer, type Person } from "../testing/testServer.js";

/** Each removing route, and the id that this person has for it. */
const ROUTES = {
  "DELETE consents/:id": {
    method: "DELETE",
    list: "consents",
    path: (id: string) => `/consents/${id}`,
    idOf: async (server: TestServer, { userId }: Person) => {
      const consents = await server.askBasiq("GET", `/users/${userId}/consents`);
      return parseConsents(consents).items[0]?.id ?? "";
    },
  },
  "DELETE connections/:id": {
    method: "DELETE",
    list: "connections",
    path: (id: string) => `/connections/${id}`,
    idOf: async (_: TestServer, { connectionId }: Person) => connectionId,
  },
  "POST connections/:id/purge": {
    method: "POST",
    list: "connections",
    path: (id: string) => `/connections/${id}/purge`,
    idOf: async (_: TestServer, { connectionId }: Person) => connectionId,
  },
} as const;

function records({ sandbox }: TestServer) {
  const { consents, connections, jobs } = sandbox.exportState();
  return { consents, connections, jobs };
}
const changes = (calls: readonly string[]) =>
  calls.filter((call) => !call.startsWith("GET ") && call !== "POST /token");

describe.each(Object.entries(ROUTES))("%s", (_, { method, list, path, idOf }) => {
  it("answers 204 once the person's own list has proven whose it is", async () => {
    const server = testServer();
    const anna = server.addPerson();
    const id = await idOf(server, anna);
    const response = await server.ask(method, path(id), anna.userId, {}, confirm(id));
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(server.takeCalls()).toEqual([
      "POST /token",
      `GET /users/${anna.userId}/${list}`,
      `${method} /users/${anna.userId}${path(id)}`,
    ]);
  });

  it.each([
    ["no body", () => null],
    ["an empty body", () => ""],
    ["no JSON", (id: string) => `confirm=${id}`],
    ["cut JSON", (id: string) => `{"confirm":"${id}"`],
    ["another id", () => confirm("another")],
    ["true", () => '{"confirm":true}'],
    ["the id in a list", (id: string) => JSON.stringify({ confirm: [id] })],
    ["the id alone", (id: string) => JSON.stringify(id)],
    ["null", () => "null"],
  ])("answers 400 to %s before Basiq is asked anything", async (__, body) => {
    const server = testServer();
    const anna = server.addPerson();
    const id = await idOf(server, anna);
    const response = await server.ask(method, path(id), anna.userId, {}, body(id) ?? undefined);
    expect(response.status).toBe(400);
    expect(await codesOf(response)).toEqual(["confirmation-missing"]);
    expect(server.takeCalls()).toEqual([]);
    expect(server.errors).toMatchObject([{ code: "confirmation-missing", userId: anna.userId }]);
  });

  it("answers 413 to a body of more than 1 kB before Basiq is asked anything", async () => {
    const server = testServer();
    const anna = server.addPerson();
    const id = await idOf(server, anna);
    const body = confirm(id) + " ".repeat(1_000);
    expect((await server.ask(method, path(id), anna.userId, {}, body)).status).toBe(413);
    expect(server.takeCalls()).toEqual([]);
  });

  it("answers a foreign id exactly as one that doesn't exist, and changes nothing", async () => {
    const server = testServer();
    const [anna, ben] = [server.addPerson(), server.addPerson()];
    const foreignId = await idOf(server, ben);
    const before = records(server);
    const foreign = await server.ask(method, path(foreignId), anna.userId, {}, confirm(foreignId));
    const unknown = await server.ask(method, path("nope"), anna.userId, {}, confirm("nope"));
    expect(foreign.status).toBe(404);
    expect(await seenOf(foreign)).toEqual(await seenOf(unknown));
    expect(changes(server.takeCalls())).toEqual([]);
    expect(records(server)).toEqual(before);
  });

  it("changes nothing when the proof fails", async () => {
    const server = testServer();
    const anna = server.addPerson();
    const id = await idOf(server, anna);
    server.answerAt(list, () => new Response("<html>"));
    const response = await server.ask(method, path(id), anna.userId, {}, confirm(id));
    expect(response.status).toBe(502);
    expect(changes(server.takeCalls())).toEqual([]);
  });

  it("passes Basiq's codes on when it refuses, and none of its words", async () => {
    const server = testServer();
    const anna = server.addPerson();
    const id = await idOf(server, anna);
    server.answerAt(path(id), () => basiqError(400, "invalid-connection", "Secret words"));
    const response = await server.ask(method, path(id), anna.userId, {}, confirm(id));
    expect(response.status).toBe(400);
    expect(await response.clone().text()).not.toContain("Secret");
    expect(await codesOf(response)).toEqual(["invalid-connection"]);
  });
});

describe("removals: removing", () => {
  it("ends a connection, a connection's data, or a consent with every connection", async () => {
    const { userId, connectionId, ...server } = testServer();
    const connections = async () =>
      parseConnections(await json(await server.ask("GET", "/connections", userId))).items;
    const accounts = async () =>
      field(await server.askBasiq("GET", `/users/${userId}/accounts`), "size");
    expect(await accounts()).toBeGreaterThan(0);

    const purge = `/connections/${connectionId}/purge`;
    await server.ask("POST", purge, userId, {}, confirm(connectionId));
    expect([await accounts(), (await connections()).length]).toEqual([0, 1]);

    const path = `/connections/${connectionId}`;
    await server.ask("DELETE", path, userId, {}, confirm(connectionId));
    expect(await connections()).toEqual([]);

    server.addConnection({ userId, age: "new" });
    const consents = async () =>
      parseConsents(await json(await server.ask("GET", "/consents", userId))).items;
    const [consent] = await consents();
    const id = consent?.id ?? "";
    await server.ask("DELETE", `/consents/${id}`, userId, {}, confirm(id));
    expect((await consents()).find((one) => one.id === id)?.status).toBe("revoked");
    expect((await connections()).filter(({ status }) => status === "active")).toEqual([]);
  });
});
