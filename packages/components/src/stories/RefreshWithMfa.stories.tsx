import { BANK } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
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

/** The bank asks for a code: here it is 1234. */
export const CodeEntered: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { job, mfa, refresh } = copyIn(globals);
    const start = { name: refresh.start(NAME) };
    await userEvent.click(await canvas.findByRole("button", start));
    const field = await canvas.findByLabelText(mfa.codeLabel(NAME));
    await userEvent.type(field, "1234{Enter}");
    await canvas.findByRole("heading", { name: job.doneTitle.refresh(NAME) });
    await expect(canvas.queryByRole("dialog")).toBeNull();
  },
};
