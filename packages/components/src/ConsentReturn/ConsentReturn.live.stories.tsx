import { APP_ORIGIN, type World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, useState } from "react";
import { expect, userEvent } from "storybook/test";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConsentReturn } from "./ConsentReturn.js";

const nothing = () => Promise.resolve();

/** The pages before and after the redirect: the person has connected Hooli, and is back at once. */
function RoundTrip({ world }: { readonly world: World }) {
  const [isBack, setBack] = useState(false);

  useEffect(() => {
    async function comeBack() {
      const state = new URL(world.page.visited.at(-1) ?? "").searchParams.get("state");
      const jobId = await world.startRefresh(world.addConnection().id);
      world.page.arrive(`${APP_ORIGIN}/return?state=${state}&jobId=${jobId}`);
      setBack(true);
    }
    return world.page.onNavigate(() => void comeBack());
  }, [world]);

  return isBack ? <ConsentReturn /> : <ConnectButton returnTo="/accounts" />;
}

const meta = {
  title: "Live/ConsentReturn",
  component: ConsentReturn,
  render: () => <InSandbox setUp={nothing}>{(world) => <RoundTrip world={world} />}</InSandbox>,
} satisfies Meta<typeof ConsentReturn>;

export default meta;

/** Out and back again, and the bank is connected. */
export const OutAndBack: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { connect, consentReturn, job } = copyIn(globals);
    await userEvent.click(await canvas.findByRole("button", { name: connect.label.connect }));
    await canvas.findByRole("heading", { name: consentReturn.welcome });
    await canvas.findByRole("heading", { name: job.doneTitle.connect("Hooli") });
    const goOn = canvas.getByRole("link", { name: consentReturn.goOn });
    await expect(goOn).toHaveAttribute("href", "/accounts");
  },
};
