import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqProvider } from "@basiq-kit/hooks";
import { useState } from "react";
import { within } from "storybook/test";
import { createAppWorld } from "../testing/appWorld.js";
import { BANK_IN } from "../testing/connectors.js";
import { createScaledTime } from "../testing/scaledTime.js";
import { ConnectorStatus, type ConnectorStatusProps } from "./ConnectorStatus.js";

function App(props: ConnectorStatusProps) {
  const [world] = useState(() => createAppWorld(createScaledTime(1)));
  return (
    <BasiqProvider {...world.provider}>
      <ConnectorStatus {...props} />
    </BasiqProvider>
  );
}

const meta = {
  title: "Live/ConnectorStatus",
  component: ConnectorStatus,
  args: { institutionId: BANK_IN["major-outage"], method: "web" },
  render: (args) => <App {...args} />,
} satisfies Meta<typeof ConnectorStatus>;

export default meta;

export const Badge: StoryObj<typeof meta> = {
  async play({ canvasElement }) {
    await within(canvasElement).findByText("Outage", {}, { timeout: 10_000 });
  },
};

export const Notice: StoryObj<typeof meta> = {
  args: { presentation: "notice" },
  async play({ canvasElement }) {
    const words = "Flutterbeam Mutual has an outage that affects many people.";
    await within(canvasElement).findByText(words, {}, { timeout: 10_000 });
  },
};
