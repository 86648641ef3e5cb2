import type { Meta, StoryObj } from "@storybook/react-vite";
import { createBasiqServer } from "@basiq-kit/server";
import { expect, userEvent } from "storybook/test";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { storyActions } from "../testing/storyActions.js";
import { StatementUpload } from "./StatementUpload.js";

const meta = {
  title: "Live/StatementUpload",
  component: StatementUpload,
  args: { institutionId: "AU90003", institutionName: "Raviga Mutual", actions: storyActions },
  render: (args) => (
    <InSandbox
      server={(options) => createBasiqServer({ ...options, statements: {} })}
      setUp={() => undefined}
    >
      {() => <StatementUpload {...args} />}
    </InSandbox>
  ),
} satisfies Meta<typeof StatementUpload>;

export default meta;
type Story = StoryObj<typeof meta>;

const pdf = (content = "%PDF-1.7") => new File([content], "June.pdf", { type: "application/pdf" });

/** A statement is chosen, and read by the sandbox four times as fast. */
export const Upload: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    await userEvent.upload(await canvas.findByLabelText(copy.upload.choose), pdf());
    const name = copy.job.doneTitle.upload("Raviga Mutual");
    await canvas.findByRole("heading", { name }, { timeout: 20_000 });
    await expect(canvas.getByText(copy.upload.done)).toBeVisible();
  },
};

/** A file says how the sandbox fails: this one is another bank’s. */
export const OfAnotherBank: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const file = pdf("%PDF-1.7 fails-with: bank-statement-not-supported");
    await userEvent.upload(await canvas.findByLabelText(copy.upload.choose), file);
    const name = copy.action.chooseBank;
    await expect(await canvas.findByRole("button", { name }, { timeout: 20_000 })).toBeVisible();
  },
};

/** A photo isn’t sent at all. */
export const APhoto: Story = {
  async play({ canvas, globals }) {
    const copy = copyIn(globals);
    const photo = new File(["JFIF"], "statement.pdf", { type: "application/pdf" });
    await userEvent.upload(await canvas.findByLabelText(copy.upload.choose), photo);
    const words = copy.upload.problem["not-a-statement"].what("Raviga Mutual", "10 MB");
    await expect(await canvas.findByText(words)).toBeVisible();
  },
};
