import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { useConsentReturn } from "@basiq-kit/hooks";
import type { NewConsent } from "@basiq-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, type within } from "storybook/test";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { ConsentNotice } from "../ConsentNotice/ConsentNotice.js";
import { ConsentReturn, type ConsentReturnProps } from "../ConsentReturn/ConsentReturn.js";
import { InSandbox } from "../testing/InSandbox.js";
import { copyIn } from "../testing/languages.js";
import { FlowScreen } from "./FlowScreen.js";

const APP = "Ledgerbird";

interface Terms {
  /** What the person, who has one bank, has consented to. */
  readonly terms: Pick<NewConsent, "durationDays" | "policyId">;
}

const meta = {
  title: "Flows/Consent expiry",
  // By the sandbox's clock, two seconds from now.
  args: { terms: { durationDays: 2 / 86_400 } },
  render: ({ terms }) => (
    <InSandbox
      setUp={({ sandbox, user, addConnection }) => {
        sandbox.giveConsent({ userId: user.id, ...terms });
        addConnection();
      }}
    >
      {(world) => (
        <FlowScreen world={world}>
          <App onContinue={(to) => world.page.arrive(`${APP_ORIGIN}${to}`)} />
        </FlowScreen>
      )}
    </InSandbox>
  ),
} satisfies Meta<Terms>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The page of the person's banks, and the one they come back to first. */
function App(props: Pick<ConsentReturnProps, "onContinue">) {
  const { status } = useConsentReturn();
  if (status !== "none") return <ConsentReturn {...props} />;
  return (
    <>
      <ConsentNotice appName={APP} />
      <ConnectionList
        appName={APP}
        afterWithdrawal="We delete our copy within 30 days."
        empty={<ConnectButton />}
      />
    </>
  );
}

async function press(canvas: ReturnType<typeof within>, name: string) {
  await userEvent.click(await canvas.findByRole("button", { name }));
}

async function returnApproved(canvas: ReturnType<typeof within>) {
  await canvas.findByText(/token=•••&/);
  await press(canvas, "Return approved");
}

/** The consent ends, the person gives it again, and their bank is back. */
export const GivenAgain: Story = {
  async play({ canvas, globals }) {
    const { consentDue, job } = copyIn(globals);
    await canvas.findByText(consentDue.expired);
    await press(canvas, consentDue.giveAgain);
    await returnApproved(canvas);
    await canvas.findByRole("heading", { name: job.doneTitle.connect("Hooli") });
  },
};

/** The consent is about to end: it is extended, and nothing is lost. */
export const Extended: Story = {
  args: { terms: { durationDays: 5 } },
  async play({ canvas, globals }) {
    const { came, consentDue, consentReturn } = copyIn(globals);
    await press(canvas, consentDue.extend);
    await returnApproved(canvas);
    const [beforeDay = ""] = consentReturn.changes.nowUntil("#").split("#");
    await canvas.findByText((words) => words.startsWith(beforeDay));
    await press(canvas, came.goOn(undefined));
    await canvas.findByRole("heading", { name: "Hooli" });
    await waitFor(() => expect(canvas.queryByText(consentDue.extend)).toBeNull());
  },
};

/** The app asks for more: agreeing costs the person their connections, and they connect again. */
export const Updated: Story = {
  args: { terms: { policyId: "policy-2023-07" } },
  async play({ canvas, globals }) {
    const { came, connect, connection, consentDue, job } = copyIn(globals);
    await press(canvas, consentDue.review);
    await press(canvas, connect.updateConfirm);
    await returnApproved(canvas);
    await press(canvas, came.goOn(undefined));
    await canvas.findByText(connection.none);
    await press(canvas, connect.label.connect);
    await returnApproved(canvas);
    await canvas.findByRole("heading", { name: job.doneTitle.connect("Hooli") });
  },
};
