import { queryOptions } from "@tanstack/react-query";
import type { Holdings } from "../../server/holdings.js";
import { accountsKey } from "./accountsQuery.js";
import { callBackend } from "./callBackend.js";

/** How many accounts and transactions there are by connection; fetched again whenever the accounts are. */
export const holdingsQuery = queryOptions({
  queryKey: [...accountsKey, "holdings"],
  queryFn: () => callBackend<Readonly<Record<string, Holdings>>>("GET", "holdings"),
});
