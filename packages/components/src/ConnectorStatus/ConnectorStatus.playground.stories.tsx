import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, playground, words } from "../testing/playground.js";
import { BANK_IN, bankStatus } from "../testing/connectors.js";
import { ConnectorStatusView } from "./ConnectorStatusView.js";

const BANKS = {
  Working: BANK_IN.operational,
  Slow: BANK_IN.degraded,
  "Partial outage": BANK_IN["partial-outage"],
  "Major outage": BANK_IN["major-outage"],
  Maintenance: BANK_IN.maintenance,
};

const meta = {
  title: "Playground/ConnectorStatus",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", Object.keys(BANKS) as (keyof typeof BANKS)[], "Major outage"),
      bank: words("Bank", "Flutterbeam Mutual"),
      presentation: choice("Drawn as", ["notice", "badge"], "notice"),
    },
    ({ state, bank, presentation }) => (
      <ConnectorStatusView
        connector={bankStatus(BANKS[state])}
        institutionName={bank}
        presentation={presentation}
      />
    ),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConnectorStatus" };
