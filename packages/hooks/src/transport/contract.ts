/**
 * The wire contract: everything that parses an answer, including one that says that the token is stale. It
 * is most of the kit's size, so it is loaded in parallel with the first request (`loadContract.ts`) and
 * imported nowhere else.
 */
export {
  isStaleToken,
  parseApiError,
  parseClientToken,
  parseConnections,
  parseConnector,
  parseConnectors,
  parseConsents,
  parseJob,
  parseJobs,
  parseKitEvent,
  parseRecoveryWait,
} from "@basiq-kit/schema";
