/**
 * @typedef {object} Import
 * @property {string} name
 * @property {string} code What an app would write.
 * @property {boolean} [ours] Read from the workspace's source.
 * @property {string} [atRunTime] What else the browser gets, which bytes per import don't show; of
 *   ours it is measured.
 */

/** @type {Import[]} */
const ours = [
  {
    name: "@basiq-kit/hooks, everything",
    ours: true,
    code: 'export * from "@basiq-kit/hooks";',
  },
  {
    name: "… `BasiqProvider`, `useConsentRedirect`",
    ours: true,
    code: 'export { BasiqProvider, useConsentRedirect } from "@basiq-kit/hooks";',
  },
  {
    name: "… `BasiqProvider`, a refresh with its job and MFA",
    ours: true,
    code: 'export { BasiqProvider, useJobProgress, useMfaChallenge, useRefreshConnection } from "@basiq-kit/hooks";',
  },
  {
    name: "@basiq-kit/components, everything, hooks inside",
    ours: true,
    code: 'import "@basiq-kit/components/styles.css"; export * from "@basiq-kit/components"; export { BasiqProvider } from "@basiq-kit/hooks";',
  },
];

/** @type {Import[]} */
const others = [
  {
    name: "react-plaid-link",
    code: 'export { usePlaidLink } from "react-plaid-link";',
    atRunTime: "Plaid Link itself: a script from cdn.plaid.com that draws an iframe",
  },
  {
    name: "@stripe/react-stripe-js, @stripe/stripe-js",
    code: 'export { loadStripe } from "@stripe/stripe-js"; export { Elements, PaymentElement, useStripe } from "@stripe/react-stripe-js";',
    atRunTime: "Stripe.js: a script from js.stripe.com that draws iframes",
  },
  {
    name: "@mxenabled/connect-widget",
    code: 'import "@mxenabled/connect-widget/dist/style.css"; export { ApiProvider, ConnectWidget } from "@mxenabled/connect-widget";',
    atRunTime: "nothing: the whole widget with MUI inside; the app brings the API calls",
  },
  {
    name: "@basiq/connect-auth",
    code: 'export { BasiqConnect } from "@basiq/connect-auth";',
    atRunTime: "nothing: a sign-in by SMS with two fonts inside, then Basiq's Consent UI",
  },
];

/** What is measured, in the order of the table. */
export const imports = [...ours, ...others];
