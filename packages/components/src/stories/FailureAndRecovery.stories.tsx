import { BANK, type World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, type within } from "storybook/test";
import { Button } from "../ui/Button.js";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { FlowScreen } from "./FlowScreen.js";

interface Trouble {
  /** What the buttons below the screen say. */
  readonly begin: string;
  readonly end: string;
  readonly set: (world: World, isThere: boolean) => void;
}

const meta = {
  title: "Flows/Failure and recovery",
  args: {
    begin: "Sandbox: cut the connection",
    end: "Sandbox: repair the connection",
    set: ({ network }, isThere) => {
      // Every request that follows a job, but not the one that starts it.
      if (isThere) network.fail(/\/jobs\//);
      else network.repair();
    },
  },
  render: ({ begin, end, set }) => (
    <InSandbox setUp={(world) => world.addConnection().id}>
      {(world, connectionId) => (
        <FlowScreen world={world}>
          <RefreshFlow connectionId={connectionId} institutionName="Hooli" />
          <div className="bk bk-actions">
            <Button onClick={() => set(world, true)}>{begin}</Button>
            <Button onClick={() => set(world, false)}>{end}</Button>
          </div>
        </FlowScreen>
      )}
    </InSandbox>
  ),
} satisfies Meta<Trouble>;

export default meta;
type Story = StoryObj<typeof meta>;

async function press(canvas: ReturnType<typeof within>, name: string) {
  await userEvent.click(await canvas.findByRole("button", { name }));
}

/** The network fails during a refresh, and the flow says so; once it is back, the job is shown again. */
export const ConnectionLost: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    // First, so that no slow machine finds the job done before it is out of sight.
    await press(canvas, "Sandbox: cut the connection");
    await press(canvas, copy.refresh.start("Hooli"));
    await canvas.findByRole("heading", { name: copy.job.title.refresh("Hooli") });
    await canvas.findByText(copy.reachability.retrying, { selector: "p" });
    await press(canvas, "Sandbox: repair the connection");
    await canvas.findByRole("heading", { name: copy.job.doneTitle.refresh("Hooli") });
  },
};

/** The bank is down: it says who has the problem and what comes next, and offers no useless button. */
export const BankOutage: Story = {
  args: {
    begin: "Sandbox: begin Hooli’s outage",
    end: "Sandbox: end Hooli’s outage",
    set: ({ sandbox }, isThere) =>
      sandbox.setConnectorStatus(BANK.withoutMfa, isThere ? "major-outage" : "operational"),
  },
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    await press(canvas, "Sandbox: begin Hooli’s outage");
    await press(canvas, copy.refresh.start("Hooli"));
    await canvas.findByRole("heading", { name: copy.job.failedTitle.refresh("Hooli") });
    await expect(canvas.queryByRole("button", { name: copy.action.retry })).toBeNull();
  },
};
