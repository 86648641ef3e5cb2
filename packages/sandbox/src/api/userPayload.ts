import type { Core } from "../world/core.js";
import { fetchedOfUser } from "../data/fetched.js";
import { liveConnections } from "../world/records.js";
import { isUnreadStatement } from "../statements/isUnreadStatement.js";
import type { UserRecord } from "../world/userRecord.js";

/** A user in the answers to creating and changing one, and in events. */
export function userSummary({ apiUrl }: Pick<Core, "apiUrl">, { id, profile }: UserRecord) {
  // Basiq's OpenAPI requires a mobile in the answer, although a user can be created with an email alone.
  return { type: "user", id, mobile: "", ...profile, links: { self: `${apiUrl}/users/${id}` } };
}

/** A user as `GET /users/{id}` returns it: with every name, and references to connections and accounts. */
export function userPayload(core: Core, user: UserRecord) {
  const { id, profile } = user;
  const { firstName = "", middleName = "", lastName = "" } = profile;
  const self = `${core.apiUrl}/users/${id}`;
  const connections = liveConnections(core.records, id)
    .filter((connection) => !isUnreadStatement(core.records, connection, core.clock.now()))
    .map(({ id: own }) => reference("connection", own, `${self}/connections/${own}`));
  const accounts = fetchedOfUser(core.records, id, core.clock.now()).map(({ account }) =>
    reference("account", account.id, `${self}/accounts/${account.id}`),
  );
  return {
    type: "user",
    id,
    email: "",
    mobile: "",
    name: [firstName, middleName, lastName].filter((part) => part !== "").join(" "),
    ...profile,
    firstName,
    middleName,
    lastName,
    connections: list(connections),
    accounts: list(accounts),
    links: {
      self,
      connections: `${self}/connections`,
      accounts: `${self}/accounts`,
      transactions: `${self}/transactions`,
      auth_link: `${self}/auth_link`,
    },
  };
}

function reference(type: string, id: string, self: string) {
  return { type, id, links: { self } };
}

function list<Item>(data: Item[]) {
  return { type: "list", count: data.length, data };
}
