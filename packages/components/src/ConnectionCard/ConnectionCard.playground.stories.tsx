import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, flag, playground, words } from "../testing/playground.js";
import { idleActions } from "../testing/connectionActions.js";
import { connectionState, failedWith, type WireConnection } from "../testing/connections.js";
import { DAY, HOUR, MINUTE } from "../testing/states.js";
import { ConnectionCardView } from "./ConnectionCardView.js";

/** What Basiq sends in each. */
const STATES = {
  "Up to date": {},
  "Sign-in details wrong": { status: "invalid", jobs: failedWith("invalid-credentials") },
  "Account locked": {
    status: "invalid",
    jobs: failedWith("account-not-accessible-requires-user-action"),
  },
  "Something to do at the bank": { status: "invalid", jobs: failedWith("user-action-required") },
  "Stopped sharing": { status: "invalid", fetchedAgo: null, usedAgo: DAY },
  "Bank has an outage": { bankStatus: "major-outage" },
  "Failed a moment ago": { jobs: failedWith("service-unavailable", MINUTE) },
  "Asks for a code": { signIn: "user-mfa" },
  "Connecting not finished": { status: "pre-init", fetchedAgo: null },
  "Consent ended": { status: "revoked" },
  Disconnected: { status: "deleted" },
  Refreshing: { jobs: [{ ago: MINUTE, status: "in-progress" }] },
} satisfies Record<string, WireConnection>;

const meta = {
  title: "Playground/ConnectionCard",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", Object.keys(STATES) as (keyof typeof STATES)[], "Up to date"),
      bank: words("Bank", "Hooli"),
      hours: count("Hours since its data came", 2, 72),
      isOpen: flag("Open"),
      method: choice("Connected through", ["Internet banking", "Open banking"], "Internet banking"),
    },
    ({ state, bank, hours, isOpen, method }) => (
      <ConnectionCardView
        {...idleActions}
        defaultOpen={isOpen}
        appName="Ledgerbird"
        afterWithdrawal="We delete our copy within 30 days."
        connection={connectionState({
          ...STATES[state],
          bank,
          fetchedAgo: hours * HOUR,
          method: method === "Open banking" ? "openbanking" : "web",
        })}
      />
    ),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConnectionCard" };
