import { queryOptions } from "@tanstack/react-query";
import type { Account } from "../../server/accounts.js";
import { callBackend } from "./callBackend.js";

export type { Account };

export const accountsKey = ["accounts"] as const;

/** The person's accounts, from the app's own backend: the kit has no route for them. */
export const accountsQuery = queryOptions({
  queryKey: accountsKey,
  queryFn: () => callBackend<readonly Account[]>("GET", "accounts"),
});
