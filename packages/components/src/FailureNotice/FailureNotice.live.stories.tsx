import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { FailureNotice } from "./FailureNotice.js";

const meta = {
  title: "Live/FailureNotice",
  component: FailureNotice,
  args: { jobId: "a job of the sandbox", kind: "refresh", institutionName: "Hooli" },
  render: (args) => (
    <InSandbox setUp={(world) => world.startRefresh(world.addConnection({ login: "erlich" }).id)}>
      {(_, jobId) => <FailureNotice {...args} jobId={jobId} />}
    </InSandbox>
  ),
} satisfies Meta<typeof FailureNotice>;

export default meta;

/** A refresh in the background, of a person who has to do something at the bank first. */
export const InTheBackground: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { what } = copyIn(globals).failure["action-needed-at-bank"];
    const title = await canvas.findByText(what("Hooli"), {}, { timeout: 10_000 });
    await expect(title).toBeVisible();
  },
};

/** The same where somebody waits for it: its place is held, and nothing moves. */
export const InAPlaceThatIsHeld: StoryObj<typeof meta> = {
  ...InTheBackground,
  args: { reserve: true },
};
