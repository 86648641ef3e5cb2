import { fieldsOf, listOf } from "../documents/openApi.js";
import type { Exchange } from "./exchange.js";
import { idOf, openStage } from "./openStage.js";

const STATUSES = [
  "operational",
  "degraded-performance",
  "partial-outage",
  "major-outage",
  "under-maintenance",
] as const;

/** A filter of each form that the documents list. */
const GOOD_FILTERS = [
  "connector.id.eq('AU00000')",
  "connector.method.eq('web')",
  "connector.method.eq('open-banking')",
  "connector.status.eq('operational')",
  "connector.status.ne('major-outage')",
  "connector.status.in('operational','under-maintenance')",
  "connector.stage.ne('live')",
  "connector.stage.in('alpha','beta')",
  "connector.scopes.in('account.detail')",
  "connector.scopes.eq('account.detail')",
  "connector.scopes.ne('account.detail')",
  "connector.institution.country.eq('New Zealand')",
  "connector.institution.country.in('Australia','New Zealand')",
  "connector.institution.tier.ne('1')",
  "connector.institution.tier.in('1','2')",
  "connector.institution.type.eq('Test Bank')",
  "connector.authorization.type.eq('user-mfa')",
  "connector.authorization.type.in('token','other')",
  "connector.connectorEngine.eq('node')",
  "connector.stage.eq('live'),connector.institution.tier.in('1','2')",
];

const BAD_FILTERS = ["connector.colour.eq('red')", "connector.id.like('AU')", "AU00000"];

/** Every connector, in the list and alone, in every status; filters good and bad. */
export async function driveConnectors(log: Exchange[]): Promise<void> {
  const { sandbox, call, filter } = await openStage(log);
  const all = await call("all", "GET", "/connectors");
  await call("all, as a person", "GET", "/connectors", { as: "client" });
  for (const connector of listOf(all.body["data"])) {
    const method = String(fieldsOf(connector)["method"]);
    await call(
      `${idOf(connector)} by ${method}`,
      "GET",
      `/connectors/${idOf(connector)}/${method}`,
    );
  }
  for (const text of GOOD_FILTERS) await filter("/connectors", text, 200);
  for (const text of BAD_FILTERS) await filter("/connectors", text, 400);
  for (const status of STATUSES) {
    sandbox.setConnectorStatus("AU00000", status);
    await call(status, "GET", "/connectors/AU00000/web");
  }
  await call("an unknown bank", "GET", "/connectors/AU99999/web", { expect: 404 });
  await call("a method the bank doesn't have", "GET", "/connectors/AU00000/csv", { expect: 404 });
  await call("no method", "GET", "/connectors/AU00000/fax");
  await call("an id of another form", "GET", "/connectors/hooli/web", { expect: 400 });
}
