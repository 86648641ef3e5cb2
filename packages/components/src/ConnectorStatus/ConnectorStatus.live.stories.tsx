import type { Meta, StoryObj } from "@storybook/react-vite";
import { InstitutionRecovery } from "../InstitutionRecovery/InstitutionRecovery.js";
import { BANK_IN } from "../testing/connectors.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConnectorStatus } from "./ConnectorStatus.js";

const asItIs = () => {};

const meta = {
  title: "Live/ConnectorStatus",
  component: ConnectorStatus,
  args: { institutionId: BANK_IN["major-outage"], method: "web" },
  render: (args) => <InSandbox setUp={asItIs}>{() => <ConnectorStatus {...args} />}</InSandbox>,
} satisfies Meta<typeof ConnectorStatus>;

export default meta;

export const Badge: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { badge } = copyIn(globals).connector;
    await canvas.findByText(badge["major-outage"], {}, { timeout: 10_000 });
  },
};

export const Notice: StoryObj<typeof meta> = {
  args: { presentation: "notice" },
  async play({ canvas, globals }) {
    const { what } = copyIn(globals).connector.trouble["major-outage"];
    await canvas.findByText(what("Flutterbeam Mutual"), {}, { timeout: 10_000 });
  },
};

/** Where the app passes `InstitutionRecovery`: in a major outage somebody can ask to be notified. */
export const NoticeWithOffer: StoryObj<typeof meta> = {
  args: { presentation: "notice", recovery: InstitutionRecovery },
  async play({ canvas, globals }) {
    const { recovery } = copyIn(globals);
    const name = recovery.ask("Flutterbeam Mutual");
    await canvas.findByRole("button", { name }, { timeout: 10_000 });
  },
};
