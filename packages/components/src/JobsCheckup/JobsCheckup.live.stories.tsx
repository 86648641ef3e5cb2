import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { JobsCheckup } from "./JobsCheckup.js";

const meta = {
  title: "Live/JobsCheckup",
  component: JobsCheckup,
  render: (args) => (
    <InSandbox
      setUp={async (world) => {
        for (const login of ["erlich", "richard", "bighead"])
          await world.startRefresh(world.addConnection({ login }).id);
        // Their next login: the jobs are over by then.
        world.clock.skip(60_000);
      }}
    >
      {() => <JobsCheckup {...args} />}
    </InSandbox>
  ),
} satisfies Meta<typeof JobsCheckup>;

export default meta;

/**
 * A person with three connections at the sandbox's Hooli, two of which need them. Basiq's answers don't say which, so
 * there is one row for the bank.
 */
export const AtLogin: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const name = copyIn(globals).checkup.title(1);
    await canvas.findByRole("heading", { name }, { timeout: 10_000 });
    await expect(canvas.getAllByRole("listitem")).toHaveLength(1);
  },
};
