import { readFileSync } from "node:fs";
import { installOnDemand } from "../../tools/lib/install-on-demand.mjs";
import { measure } from "../../tools/lib/measure.mjs";

/** What an app would write, for each row of the table; read from the workspace's source. */
const OURS = {
  "@basiq-kit/hooks, everything": 'export * from "@basiq-kit/hooks";',
  "… `BasiqProvider`, `useConsentRedirect`":
    'export { BasiqProvider, useConsentRedirect } from "@basiq-kit/hooks";',
  "… `BasiqProvider`, a refresh with its job and MFA":
    'export { BasiqProvider, useJobProgress, useMfaChallenge, useRefreshConnection } from "@basiq-kit/hooks";',
  "@basiq-kit/components, everything, hooks inside":
    'import "@basiq-kit/components/styles.css"; export * from "@basiq-kit/components"; export { BasiqProvider } from "@basiq-kit/hooks";',
};

/** The same of others, with what else the browser gets, which bytes per import don't show. */
const OTHERS = [
  {
    packages: ["react-plaid-link"],
    code: 'export { usePlaidLink } from "react-plaid-link";',
    atRunTime: "Plaid Link itself: a script from cdn.plaid.com that draws an iframe",
  },
  {
    packages: ["@stripe/react-stripe-js", "@stripe/stripe-js"],
    code: 'export { loadStripe } from "@stripe/stripe-js"; export { Elements, PaymentElement, useStripe } from "@stripe/react-stripe-js";',
    atRunTime: "Stripe.js: a script from js.stripe.com that draws iframes",
  },
  {
    packages: ["@mxenabled/connect-widget"],
    code: 'import "@mxenabled/connect-widget/dist/style.css"; export { ApiProvider, ConnectWidget } from "@mxenabled/connect-widget";',
    atRunTime: "nothing: the whole widget with MUI inside; the app brings the API calls",
  },
  {
    packages: ["@basiq/connect-auth"],
    code: 'export { BasiqConnect } from "@basiq/connect-auth";',
    atRunTime: "nothing: a sign-in by SMS with two fonts inside, then Basiq's Consent UI",
  },
];

/** Kilobytes per import, ours and others', all bundled in the same way. */
export async function bytesRows() {
  const root = installOnDemand(new URL("compared/", import.meta.url), "bench-compared");
  /** @type {Record<string, string>} */
  const versions = JSON.parse(readFileSync(`${root}package.json`, "utf8")).dependencies;
  const rows = [];
  for (const [name, code] of Object.entries(OURS)) {
    const { js, later, css } = await measure(code);
    const atRunTime = `${later.toFixed(1)} kB of its own, with the first request`;
    rows.push({ name, js, css, atRunTime });
  }
  for (const { packages, code, atRunTime } of OTHERS) {
    const { js, css } = await measure(code, { root });
    const name = packages.map((one) => `${one} ${versions[one]}`).join(", ");
    rows.push({ name, js, css, atRunTime });
  }
  return rows;
}
