import { expect, it } from "vitest";
import { openDocumented } from "./testing/openDocumented.js";

/** An address in an answer, and its place there, with `*` for every index. */
interface Address {
  place: string;
  url: string;
}

const isAddress = (name: string, parents: readonly string[]) =>
  name === "url" || name === "dataRef" || parents.at(-1) === "links" || name === "transactions";

/** Every address in an answer, at any depth. */
function addressesIn(value: unknown, path: readonly string[] = []): Address[] {
  if (typeof value === "string")
    return isAddress(path.at(-1) ?? "", path.slice(0, -1))
      ? [{ place: path.join("."), url: value }]
      : [];
  if (Array.isArray(value)) return value.flatMap((item) => addressesIn(item, [...path, "*"]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => addressesIn(inner, [...path, name]));
}

/**
 * A client that passes every address it meets to an HTTP library without a base URL. Collects the addresses that such a
 * client can't use, by answer and place.
 */
async function open() {
  const opened = openDocumented({ webhookFetch: async () => new Response() });
  const { api, sandbox, clock } = opened;
  const server = await api.serverToken();
  const relative = new Set<string>();
  const absolute = new Set<string>();

  /** Collects an answer's addresses, and returns its body. */
  function look<Body>(name: string, { status, body }: { status: number; body: Body }): Body {
    expect([name, status >= 200 && status < 300]).toEqual([name, true]);
    for (const { place, url } of addressesIn(body))
      if (url.startsWith("https://")) absolute.add(url);
      else relative.add(`${name}: ${place}`);
    return body;
  }
  const get = async <Body>(name: string, url: string) =>
    look(name, await api.get<Body>(url, server));
  const post = async <Body>(name: string, url: string, body?: unknown) =>
    look(name, await api.post<Body>(url, server, body));

  const user = await post<{ id: string }>("POST /users", "/users", {
    email: "dinesh@piedpiper.com",
    mobile: "+61410888777",
  });
  const ofUser = `/users/${user.id}`;
  sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login: "richard" });
  sandbox.addConnection({ userId: user.id, institutionId: "AU90009", login: "richard" });
  const asking = sandbox.addConnection({
    userId: user.id,
    institutionId: "AU00002",
    login: "jared",
  });
  return { ...opened, server, look, get, post, ofUser, user, asking, relative, absolute, clock };
}

interface One {
  id: string;
}
interface List {
  data: One[];
}
interface Job extends One {
  steps: { result: { links?: { response: string } } | null }[];
  links: { source: string };
}

/** `GET /jobs/{jobId}` and `…/auth_link` of Basiq's `core.json`: their examples have paths in these places. */
const RELATIVE = [
  "GET auth_link: links.self",
  "GET job of a report: links.self",
  "GET job of a report: links.source",
  "GET job of a report: steps.*.result.url",
  "GET job, asked: steps.*.result.url",
  "GET job: steps.*.result.url",
  "GET jobs: data.*.steps.*.result.url",
  "GET report: data.accounts.*.links.institution",
  "GET report: data.accounts.*.links.self",
  "GET report: data.accounts.*.links.transactions",
  "POST auth_link: links.self",
];

/** No GET is documented for these: a challenge only takes answers, and the others are links without an endpoint. */
const NO_GET = /\/jobs\/[^/]+\/mfa$|\/institutions\/AU\d+$|\/policies\/[^/]+$/;

it("every link is absolute and works, except where Basiq's own examples have a path", async () => {
  const { get, post, look, api, ofUser, user, asking, clock, relative, absolute, ...opened } =
    await open();
  const { sandbox, server } = opened;
  const { data: connections } = await get<List>("GET connections", `${ofUser}/connections`);
  await get("GET connection", `${ofUser}/connections/${connections[0]?.id}`);
  for (const name of ["accounts", "transactions", "consents"]) {
    // One list after the other.
    const { data } = await get<List>(`GET ${name}`, `${ofUser}/${name}`);
    expect(data).not.toHaveLength(0);
    if (name !== "consents") await get(`GET one of ${name}`, `${ofUser}/${name}/${data[0]?.id}`);
  }
  await get("GET transactions, page", `${ofUser}/transactions?limit=1`);
  await get("GET users", "/users");
  await get("GET user", ofUser);
  await get("GET connectors", "/connectors");
  await get("GET connector", "/connectors/AU00000/web");

  await post("POST refresh of all", `${ofUser}/connections/refresh`);
  const { id } = await post<One>("POST refresh", `${ofUser}/connections/${asking.id}/refresh`);
  clock.advance(12_000);
  const { steps } = await get<Job>("GET job, asked", `/jobs/${id}`);
  const response = steps[1]?.result?.links?.response ?? "";
  const client = await api.clientToken(user.id);
  look("POST mfa", await api.post(response, client, { "mfa-response": ["1234"] }));
  clock.advance(60_000);
  await get("GET job", `/jobs/${id}`);
  await get("GET jobs", `${ofUser}/jobs`);

  const form = new FormData();
  form.append("institutionId", "AU00004");
  form.append("statement", new File(["%PDF-1.7"], "june.pdf", { type: "application/pdf" }));
  const upload = await post<One>("POST statements", `${ofUser}/statements`, form);
  clock.advance(60_000);
  await get("GET job", `/jobs/${upload.id}`);

  const { data: events } = await get<List>("GET events", "/events");
  await get("GET event", `/events/${events[0]?.id}`);
  await get("GET event types", "/events/types");
  await get("GET event type", "/events/types/consent.revoked");

  await post("POST auth_link", `${ofUser}/auth_link`, {});
  await get("GET auth_link", `${ofUser}/auth_link`);

  const hook = { url: "https://app.example/hooks", name: "All" };
  const webhook = await post<One>("POST webhooks", "/notifications/webhooks", hook);
  await post("POST webhook", `/notifications/webhooks/${webhook.id}`, { ...hook, name: "Every" });
  await post("POST user", ofUser, { firstName: "Dinesh" });
  expect(await sandbox.deliverWebhooks()).toBe(1);
  await get("GET webhooks", "/notifications/webhooks");
  await get("GET webhook", `/notifications/webhooks/${webhook.id}`);
  const messages = `/notifications/webhooks/${webhook.id}/messages`;
  const { data: sent } = await get<List>("GET messages", messages);
  await get("GET message", `${messages}/${sent[0]?.id}`);

  const filters = [
    { name: "fromDate", value: "2024-11-01" },
    { name: "toDate", value: "2025-01-05" },
    { name: "accounts", value: [] },
    { name: "users", value: [user.id] },
  ];
  const wanted = { reportType: "CON_AFFOR_01", title: "Affordability", filters };
  const report = await post<One>("POST reports", "/reports", wanted);
  clock.advance(60_000);
  const { links } = await get<Job>("GET job of a report", `/jobs/${report.id}`);
  await get("GET report", links.source);
  await get("GET report's transactions", `${links.source}/transactions`);
  await get("GET reports", "/reports");
  await get("GET report types", "/reports/types");
  await get("GET report type", "/reports/types/CON_AFFOR_01");

  expect([...relative].toSorted()).toEqual(RELATIVE);
  const onApi = [...absolute].filter((url) => url.startsWith(`${sandbox.apiUrl}/`));
  const answers = await Promise.all(
    onApi.map(async (url) => ({ url, status: (await api.get(url, server)).status })),
  );
  const dead = answers.filter(({ status }) => status !== 200).map(({ url }) => url);
  expect(dead.filter((url) => !NO_GET.test(url))).toEqual([]);
});
