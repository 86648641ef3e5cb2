import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TestConnections } from "../../server/testConnections.js";
import { callBackend } from "../backend/callBackend.js";

/** The person's connections at test banks, with what will happen at each. */
export const testBanksQuery = queryOptions({
  queryKey: ["test-banks"],
  queryFn: () => callBackend<TestConnections>("GET", "test-banks"),
  staleTime: 0,
});

/** Connects a test person to a test bank, as a whole visit to the Consent UI would. */
export function useAddTestConnection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly bank: string; readonly login: string }) =>
      callBackend<TestConnections>("POST", "test-banks", wanted),
    onSuccess: (all) => client.setQueryData(testBanksQuery.queryKey, all),
  });
}
