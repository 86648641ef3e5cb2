import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { JobsCheckup } from "./JobsCheckup.js";

/** Test people whose banks want something, and one whose bank doesn't. */
const PEOPLE = [
  ["erlich", "AU00003"],
  ["richard", "AU00002"],
  ["bighead", "AU00000"],
] as const;

const meta = {
  title: "Live/JobsCheckup",
  component: JobsCheckup,
  render: (args) => (
    <InSandbox
      setUp={async (world) => {
        for (const [login, institutionId] of PEOPLE)
          await world.startRefresh(world.addConnection({ login, institutionId }).id);
        // Their next login: the jobs are over by then.
        world.clock.skip(60_000);
      }}
    >
      {() => <JobsCheckup {...args} />}
    </InSandbox>
  ),
} satisfies Meta<typeof JobsCheckup>;

export default meta;

/** A person with three banks, two of which need them. */
export const AtLogin: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const name = copyIn(globals).checkup.title(2);
    await canvas.findByRole("heading", { name }, { timeout: 10_000 });
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2);
  },
};
