import type { TestServer } from "./testServer.js";

/** One person of the sandbox with one connection. */
export interface Person {
  readonly userId: string;
  readonly connectionId: string;
}

/** Adds a person whose bank asks for nothing, or for a code where `login` and bank say so. */
export function addPerson(
  { sandbox }: TestServer,
  login = "Wentworth-Smith",
  institutionId = "AU00000",
): Person {
  const { id: userId } = sandbox.addUser();
  const { id: connectionId } = sandbox.addConnection({ userId, institutionId, login });
  return { userId, connectionId };
}
