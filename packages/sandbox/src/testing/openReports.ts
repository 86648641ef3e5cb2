import type { SandboxOptions } from "../sandbox/createSandbox.js";
import { openSandbox } from "./openSandbox.js";

/** A filter as it is posted. */
interface PostedFilter {
  name: string;
  value: unknown;
}

/** A sandbox with a user who has a bank connected, and short ways to ask for reports. */
export async function openReports(options: Omit<SandboxOptions, "clock"> = {}) {
  const opened = await openSandbox(options);
  const { call, user, tokens, connect, clock, getJob } = opened;
  const connection = connect("AU00000", "richard");
  const token = tokens.server;
  const get = <Item>(path: string) => call<Item>("GET", path, { token });
  const accounts = await get<{ id: string }>(`/users/${user.id}/accounts`);
  const accountIds = (accounts.body.data ?? []).map(({ id }) => id);

  const filters: PostedFilter[] = [
    { name: "fromDate", value: "2024-11-01" },
    { name: "toDate", value: "2025-01-05" },
    { name: "accounts", value: accountIds },
    { name: "users", value: [user.id] },
  ];
  /** The usual filters, with some of them replaced. */
  const filtersWith = (...over: PostedFilter[]) => [
    ...filters.filter(({ name }) => !over.some((other) => other.name === name)),
    ...over,
  ];
  const filtersWithout = (name: string) => filters.filter((filter) => filter.name !== name);

  const post = (over: Record<string, unknown> = {}, as = token) =>
    call("POST", "/reports", {
      token: as,
      body: { reportType: "CON_AFFOR_01", title: "Affordability", filters, ...over },
    });

  /** Requests a report, waits until it is finished, and returns its path. */
  async function make(over: Record<string, unknown> = {}): Promise<string> {
    const { body } = await post(over);
    clock.advance(10_000);
    return (await getJob(body.id ?? "")).links?.source ?? "";
  }

  return {
    ...opened,
    connection,
    accountIds,
    filters,
    filtersWith,
    filtersWithout,
    get,
    post,
    make,
  };
}
