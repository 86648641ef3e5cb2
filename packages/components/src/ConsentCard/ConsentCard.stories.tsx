import { BasiqError } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import type { ConsentCopy } from "./consentCardWords.js";
import { consent, noConsent, TERMS } from "../testing/consents.js";
import { redirectState } from "../testing/redirects.js";
import { copyIn } from "../testing/languages.js";
import { ConsentCardView } from "./ConsentCardView.js";

const meta = {
  title: "Components/ConsentCard",
  component: ConsentCardView,
  args: {
    ...TERMS,
    consent: consent(),
    connections: 3,
    onWithdraw: fn(),
    onKeep: fn(),
    redirect: redirectState({ status: "idle" }),
    manage: redirectState({ status: "idle" }),
  },
} satisfies Meta<typeof ConsentCardView>;

export default meta;
type Story = StoryObj<typeof meta>;

const failed = { status: "error", error: new BasiqError("network") } as const;

/** A modal dialog stands above the page: documents draw it in a frame of its own. */
const framed = { docs: { story: { inline: false, height: "640px" } } };

/** Opens the question and waits until it is still, because axe checks it next. */
async function askToStop(canvasElement: HTMLElement, words: ConsentCopy) {
  const canvas = within(canvasElement);
  await userEvent.click(canvas.getByRole("button", { name: words.stop }));
  const dialog = canvas.getByRole("dialog", { name: words.stopTitle("Ledgerbird") });
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  return within(dialog);
}

export const Active: Story = {};

/** What a kind of data comprises opens in place. */
export const ActiveOpened: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText("Account balance and details"));
    await expect(canvas.getByText("Account number")).toBeVisible();
    await expect(canvas.getByText("Amounts")).not.toBeVisible();
  },
};

export const ActiveWithoutEnd: Story = { args: { consent: consent({ days: null }) } };

/** Of these, Basiq gives no names. */
export const ActiveWithoutNames: Story = {
  args: {
    consent: consent({
      permissions: [
        { scope: "bank:payees:read", consented: true },
        { scope: "bank:hats:read", consented: true },
        { scope: "bank:regular_payments:read", consented: false },
        { scope: "common:customer.basic:read", consented: false },
      ],
    }),
  },
};

export const PolicyChanged: Story = { args: { consent: consent({ policyChanged: true }) } };

/** "Review the change" asks first, because the answer may cost the connections. */
export const PolicyChangedConfirming: Story = {
  args: {
    consent: consent({ policyChanged: true }),
    redirect: redirectState({
      status: "confirming",
      connections: 3,
      confirm: fn(),
      cancel: fn(),
    }),
  },
};

export const Expiring: Story = { args: { consent: consent({ days: 5 }) } };

export const ExpiringLastDay: Story = { args: { consent: consent({ days: 0.5 }) } };

export const ExpiringLeaveFailed: Story = {
  args: {
    consent: consent({ days: 5 }),
    redirect: redirectState({
      status: "error",
      error: new BasiqError("network"),
      retry: fn(),
    }),
  },
};

export const ExpiringPolicyChanged: Story = {
  args: { consent: consent({ days: 5, policyChanged: true }) },
};

export const Expired: Story = { args: { consent: consent({ days: -2 }) } };

export const Revoked: Story = { args: { consent: consent({ status: "revoked", revokedAgo: 2 }) } };

export const None: Story = { args: { consent: noConsent } };

export const Stale: Story = { args: { consent: consent({ stale: true }) } };

export const Loading: Story = { args: { consent: { status: "loading" } } };

export const CannotBeRead: Story = {
  args: {
    consent: {
      status: "error",
      error: new BasiqError("unavailable", { status: 503, correlationId: "5c50a2d1" }),
      retry: () => Promise.resolve(),
    },
  },
};

/** Nobody can stop it here: an app that shows the receipt alone. */
export const ReceiptOnly: Story = {
  render: () => <ConsentCardView {...TERMS} consent={consent()} connections={3} />,
};

export const Stopping: Story = {
  parameters: framed,
  async play({ canvasElement, args, globals }) {
    const words = copyIn(globals).consent;
    const dialog = await askToStop(canvasElement, words);
    await expect(dialog.getByRole("button", { name: words.keep })).toHaveFocus();
    await userEvent.click(dialog.getByRole("button", { name: words.stopNow(3) }));
    await expect(args.onWithdraw).toHaveBeenCalledWith("consent-1");
  },
};

export const StoppingOneConnection: Story = {
  parameters: framed,
  args: { connections: 1 },
  async play({ canvasElement, globals }) {
    const words = copyIn(globals).consent;
    const dialog = await askToStop(canvasElement, words);
    await dialog.findByRole("button", { name: words.stopNow(1) });
  },
};

export const StoppingUnknownCount: Story = {
  parameters: framed,
  args: { connections: undefined },
  async play({ canvasElement, globals }) {
    const words = copyIn(globals).consent;
    const dialog = await askToStop(canvasElement, words);
    await dialog.findByRole("button", { name: words.stopNow(undefined) });
  },
};

export const StoppingUnderWay: Story = {
  parameters: framed,
  args: { withdrawal: { status: "requesting" } },
  async play({ canvasElement, args, globals }) {
    const words = copyIn(globals).consent;
    const dialog = await askToStop(canvasElement, words);
    const [stop, keep] = dialog.getAllByRole("button");
    await userEvent.click(stop!);
    await userEvent.click(keep!);
    await expect(args.onWithdraw).not.toHaveBeenCalled();
    await expect(args.onKeep).not.toHaveBeenCalled();
  },
};

export const StoppingFailed: Story = {
  parameters: framed,
  args: { withdrawal: failed },
  async play({ canvasElement, globals }) {
    const words = copyIn(globals).consent;
    const dialog = await askToStop(canvasElement, words);
    await expect(dialog.getByRole("alert")).toHaveTextContent(words.notStopped(TERMS.contact));
  },
};

/** Basiq has agreed, but what is shown couldn't be fetched again. */
export const StoppedButStale: Story = {
  args: { consent: consent({ stale: true }), withdrawal: { status: "done" } },
};
