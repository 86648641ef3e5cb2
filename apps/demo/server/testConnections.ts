import type { Sandbox } from "@basiq-kit/sandbox";
import * as z from "zod";
import { readBody, type Routes } from "./routes.js";
import type { Visitor } from "./sessions.js";
import {
  type TestBank,
  testBanks,
  testPeople,
  whatHappens,
  type WhatHappens,
} from "./testWorld.js";

/** A connection at a test bank, with what a visitor needs to know to try it. */
export interface TestConnection extends WhatHappens {
  readonly id: string;
  readonly institutionId: string;
  readonly bank: string;
  readonly login: string;
}

/** What the page of test banks shows. */
export interface TestConnections {
  readonly connections: readonly TestConnection[];
  readonly banks: readonly TestBank[];
  readonly logins: readonly string[];
}

const connectionBody = z.object({
  bank: z.enum(testBanks.map(({ id }) => id)),
  login: z.enum(testPeople.map((person) => person.login)),
});

/** The visitor's connections with what will happen at each, and any other bank and person to add. */
export function testConnectionRoutes(
  sandbox: Sandbox,
  signedIn: (request: Request) => Visitor,
): Routes {
  function list(visitor: Visitor): Response {
    const own = [...sandbox.world.connections.values()].filter(
      ({ userId }) => userId === visitor.basiqUserId,
    );
    const connections = own.flatMap(({ id, institutionId, login }): TestConnection[] => {
      const bank = testBanks.find((one) => one.id === institutionId);
      const person = testPeople.find((one) => one.login === login);
      if (bank === undefined || person === undefined) return [];
      return [{ id, institutionId, bank: bank.name, login, ...whatHappens(bank, person) }];
    });
    const all: TestConnections = {
      connections,
      banks: testBanks,
      logins: testPeople.map((person) => person.login),
    };
    return Response.json(all);
  }

  return {
    "GET /api/demo/test-banks": (request) => list(signedIn(request)),
    "POST /api/demo/test-banks": async (request) => {
      const visitor = signedIn(request);
      const { bank: institutionId, login } = await readBody(request, connectionBody);
      sandbox.addConnection({ userId: visitor.basiqUserId, institutionId, login });
      return list(visitor);
    },
  };
}
