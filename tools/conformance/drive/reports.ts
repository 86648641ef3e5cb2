import { fieldsOf } from "../documents/openApi.js";
import type { Exchange } from "./exchange.js";
import { idsIn, openStage, type Stage, withoutOrigin } from "./openStage.js";
import { people } from "./people.js";
import { pollJob } from "./followJob.js";

/** Reports: of each type, while they are made and after, and what can't be one. */
export async function driveReports(log: Exchange[]): Promise<void> {
  const stage = await openStage(log);
  const { call, userPath, user, sandbox } = stage;
  for (const { login } of people)
    sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login });
  const accounts = idsIn(await call("for reports", "GET", `${userPath}/accounts`));
  const dates = [
    { name: "fromDate", value: "2024-10-01" },
    { name: "toDate", value: "2025-01-01" },
  ];
  const affordability = {
    reportType: "CON_AFFOR_01",
    title: "Affordability of Gwen",
    filters: [...dates, { name: "accounts", value: accounts }, { name: "users", value: [user.id] }],
  };
  const statementOf = (account: string) => ({
    reportType: "STATEMENT_01",
    title: "A statement",
    filters: [...dates, { name: "account", value: account }, { name: "user", value: user.id }],
  });

  await call("none", "GET", "/reports");
  await create(stage, "affordability", affordability);
  for (const account of accounts) await create(stage, "a statement", statementOf(account));
  const refuse = (scene: string, json: unknown) =>
    call(scene, "POST", "/reports", { json, expect: 400 });
  await refuse("of an unknown type", { ...affordability, reportType: "HOROSCOPE" });
  await refuse("without a title", { ...affordability, title: undefined });
  await refuse("without filters", { ...affordability, filters: [] });
  await refuse("with a list for a body", []);

  const ids = idsIn(await call("several", "GET", "/reports", { expect: 200 }));
  for (const id of ids) {
    await call("as JSON", "GET", `/reports/${id}`, { headers: { accept: "application/json" } });
    await call("as PDF", "GET", `/reports/${id}`, { headers: { accept: "application/pdf" } });
    const first = await call("the first page", "GET", `/reports/${id}/transactions`);
    const { next } = fieldsOf(first.body["links"]);
    if (typeof next === "string") await call("the next page", "GET", withoutOrigin(next));
    await call("for good", "DELETE", `/reports/${id}`, { expect: 204 });
    await call("deleted", "GET", `/reports/${id}`, { expect: 404 });
  }
  const types = idsIn(await call("all", "GET", "/reports/types"));
  for (const id of types) await call(id, "GET", `/reports/types/${id}`, { expect: 200 });
  await call("an unknown one", "GET", "/reports/types/HOROSCOPE", { expect: 404 });
}

async function create(stage: Stage, scene: string, json: unknown): Promise<void> {
  const job = await stage.call(scene, "POST", "/reports", { json, expect: 202 });
  await pollJob(stage, job, `report, ${scene}`);
}
