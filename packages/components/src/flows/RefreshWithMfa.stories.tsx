import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { BANK } from "../testing/appWorld.js";
import { InSandbox } from "../testing/InSandbox.js";
import { FlowScreen } from "./FlowScreen.js";

const NAME = "Pied Piper Bank";

const meta = {
  title: "Flows/Refresh with a code",
  render: () => (
    <InSandbox setUp={(world) => world.addConnection({ institutionId: BANK.withMfa }).id}>
      {(world, connectionId) => (
        <FlowScreen world={world}>
          <RefreshFlow connectionId={connectionId} institutionName={NAME} />
        </FlowScreen>
      )}
    </InSandbox>
  ),
} satisfies Meta;

export default meta;

const PATIENCE = { timeout: 15_000 };

/** The bank asks for a code: here it is 1234. */
export const CodeEntered: StoryObj<typeof meta> = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const refresh = await canvas.findByRole("button", { name: `Refresh ${NAME}` }, PATIENCE);
    await userEvent.click(refresh);
    const field = await canvas.findByLabelText(`Code from ${NAME}`, {}, PATIENCE);
    await userEvent.type(field, "1234{Enter}");
    await canvas.findByRole("heading", { name: `${NAME} is up to date` }, PATIENCE);
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};
