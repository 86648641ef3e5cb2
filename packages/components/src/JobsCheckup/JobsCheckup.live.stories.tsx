import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { JobsCheckup } from "./JobsCheckup.js";

const BANKS = [
  ["AU90010", "erlich"],
  ["AU00000", "richard"],
  ["AU00004", "bighead"],
] as const;

const meta = {
  title: "Live/JobsCheckup",
  component: JobsCheckup,
  render: (args) => (
    <InSandbox
      setUp={async (world) => {
        for (const [institutionId, login] of BANKS)
          await world.startRefresh(world.addConnection({ institutionId, login }).id);
        // Their next login: the jobs are over by then.
        world.clock.skip(60_000);
      }}
    >
      {() => <JobsCheckup {...args} />}
    </InSandbox>
  ),
} satisfies Meta<typeof JobsCheckup>;

export default meta;

/** A person with three of the sandbox's banks, two of which need them. */
export const AtLogin: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const name = copyIn(globals).checkup.title(2);
    await canvas.findByRole("heading", { name }, { timeout: 10_000 });
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2);
  },
};
