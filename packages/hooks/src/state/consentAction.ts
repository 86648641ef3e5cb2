/**
 * What the Consent UI is asked to do; without one it takes a first consent, or with a `connectionId`
 * repairs that connection (basiq-api.md, "Consent UI").
 */
export type ConsentAction = "connect" | "manage" | "extend" | "update" | "reauthorise";
