import type { World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { PickerInstitution } from "@basiq-kit/hooks";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { ConnectorStatus } from "../ConnectorStatus/ConnectorStatus.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { InstitutionPicker, type InstitutionPickerProps } from "./InstitutionPicker.js";

/** An app that asks for a bank and then says how it is. */
function App({ onSelect, ...rest }: InstitutionPickerProps) {
  const [bank, setBank] = useState<PickerInstitution>();
  return (
    <>
      <InstitutionPicker
        {...rest}
        onSelect={(chosen) => {
          setBank(chosen);
          onSelect(chosen);
        }}
      />
      {bank && (
        <ConnectorStatus
          institutionId={bank.id}
          method="web"
          presentation="notice"
          institutionName={bank.name}
        />
      )}
    </>
  );
}

const connectOne = (world: World) => world.addConnection();

const meta = {
  title: "Live/InstitutionPicker",
  component: InstitutionPicker,
  args: { onSelect: fn() },
  render: (args) => <InSandbox setUp={connectOne}>{() => <App {...args} />}</InSandbox>,
} satisfies Meta<typeof InstitutionPicker>;

export default meta;

/** The sandbox's 330 connectors, one of them connected, and what is said once one is chosen. */
export const FindABank: StoryObj<typeof meta> = {
  async play({ canvas, args, globals }) {
    const { picker, connector } = copyIn(globals);
    await canvas.findByRole("option", { name: /^Aviato Credit Union/ }, { timeout: 10_000 });
    await userEvent.type(canvas.getByRole("combobox", { name: picker.label }), "hool");
    await canvas.findByRole("option", { name: `Hooli ${picker.connected}` });
    await userEvent.clear(canvas.getByRole("combobox"));
    await userEvent.type(canvas.getByRole("combobox"), "octo");
    await canvas.findByText(picker.found(1));
    await waitFor(async () => {
      await userEvent.keyboard("{Enter}");
      await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ id: "AU90012" }));
    });
    await canvas.findByText(connector.trouble["partial-outage"].what("Octopipe Bank"));
  },
};
