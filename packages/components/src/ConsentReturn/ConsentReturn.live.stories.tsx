import { APP_ORIGIN, type World } from "@basiq-kit/sandbox/testing";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, useState, useSyncExternalStore } from "react";
import { expect, userEvent } from "storybook/test";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { ConsentReturn } from "./ConsentReturn.js";

const nothing = () => Promise.resolve();

interface RoundTripProps {
  readonly world: World;
  /** Starts what the person did at Hooli, and returns its job's id. */
  readonly connect: (world: World) => string | Promise<string>;
}

/** The pages before and after the redirect: the person was at Hooli, and is back at once. */
function RoundTrip({ world, connect }: RoundTripProps) {
  const { page } = world;
  // A click may navigate before this component's effects have run.
  const hasLeft = useSyncExternalStore(page.onNavigate, () => page.visited.length > 0);
  const [isBack, setBack] = useState(false);

  useEffect(() => {
    async function comeBack() {
      const state = new URL(page.visited.at(-1) ?? "").searchParams.get("state");
      const jobId = await connect(world);
      page.arrive(`${APP_ORIGIN}/return?state=${state}&jobId=${jobId}`);
      setBack(true);
    }
    if (hasLeft) void comeBack();
  }, [hasLeft, world, page, connect]);

  return isBack ? <ConsentReturn /> : <ConnectButton returnTo="/accounts" />;
}

const roundTrip = (connect: RoundTripProps["connect"]) => (
  <InSandbox setUp={nothing}>{(world) => <RoundTrip world={world} connect={connect} />}</InSandbox>
);

const connected = (world: World) => world.startRefresh(world.addConnection().id);
const refused = (world: World) => world.startConnection({ login: "nobody" });

const meta = {
  title: "Live/ConsentReturn",
  component: ConsentReturn,
  render: () => roundTrip(connected),
} satisfies Meta<typeof ConsentReturn>;

export default meta;

/** Out and back again, and the bank is connected. */
export const OutAndBack: StoryObj<typeof meta> = {
  async play({ canvas, globals }) {
    const { came, connect, consentReturn, job } = copyIn(globals);
    await userEvent.click(await canvas.findByRole("button", { name: connect.label.connect }));
    await canvas.findByRole("heading", { name: consentReturn.welcome });
    await canvas.findByRole("heading", { name: job.doneTitle.connect("Hooli") });
    const goOn = canvas.getByRole("link", { name: came.goOn(undefined) });
    await expect(goOn).toHaveAttribute("href", "/accounts");
  },
};

/** Hooli refused the sign-in, and the way back to the secure page is where that is said. */
export const Refused: StoryObj<typeof meta> = {
  render: () => roundTrip(refused),
  async play({ canvas, globals }) {
    const { connect, job, action } = copyIn(globals);
    await userEvent.click(await canvas.findByRole("button", { name: connect.label.connect }));
    await canvas.findByRole("heading", { name: job.failedTitle.connect("Hooli") });
    await canvas.findByRole("button", { name: action.updateCredentials });
  },
};
