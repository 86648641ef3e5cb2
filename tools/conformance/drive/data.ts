import { fieldsOf } from "../documents/openApi.js";
import type { Exchange } from "./exchange.js";
import { idsIn, openStage, UNKNOWN_ID, withoutOrigin } from "./openStage.js";
import { people } from "./people.js";

/** Accounts and transactions: none, of every test person, page by page, filtered well and badly. */
export async function driveData(log: Exchange[]): Promise<void> {
  const { sandbox, call, filter, user, userPath } = await openStage(log);
  const accounts = `${userPath}/accounts`;
  const transactions = `${userPath}/transactions`;
  await call("none", "GET", accounts);
  await call("none", "GET", transactions);
  for (const { login } of people)
    sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login });

  const accountIds = idsIn(await call("of every person", "GET", accounts));
  for (const id of accountIds) await call("one", "GET", `${accounts}/${id}`);
  const first = await call("of every person", "GET", `${transactions}?limit=20`);
  for (const id of idsIn(first)) await call("one", "GET", `${transactions}/${id}`);
  const next = fieldsOf(first.body["links"])["next"];
  if (typeof next === "string") await call("the next page", "GET", withoutOrigin(next));
  await call("all that fit a page", "GET", `${transactions}?limit=500`);

  const [accountId = UNKNOWN_ID] = accountIds;
  const [connection] = sandbox.world.connections.values();
  const connectionId = connection?.id ?? UNKNOWN_ID;
  const byAccount = `account.id.eq('${accountId}')`;
  const byConnection = `connection.id.ne('${connectionId}')`;
  for (const text of [byAccount, byConnection, "institution.id.eq('AU00000')"])
    await filter(accounts, text, 200);
  for (const text of [
    byAccount,
    "transaction.postDate.bt('2024-12-01','2025-01-31')",
    "transaction.status.eq('posted')",
    "institution.id.eq('AU00000')",
    "transaction.direction.eq('debit')",
    "transaction.class.eq('payment')",
  ])
    await filter(transactions, text, 200);
  for (const path of [accounts, transactions])
    for (const text of ["colour.eq('red')", "everything"]) await filter(path, text, 400);
  for (const limit of ["0", "501", "many"])
    await call(`a limit of ${limit}`, "GET", `${transactions}?limit=${limit}`, { expect: 400 });
}
