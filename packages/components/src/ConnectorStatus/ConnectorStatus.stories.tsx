import type { Meta, StoryObj } from "@storybook/react-vite";
import { BANK_IN, BANK_OF_STAGE, bankStatus, connectors } from "../testing/connectors.js";
import { failedRead } from "../testing/states.js";
import { ConnectorStatusView } from "./ConnectorStatusView.js";
import { PhoneHint } from "./PhoneHint.js";

const meta = {
  title: "Components/ConnectorStatus",
  component: ConnectorStatusView,
  args: { connector: bankStatus(BANK_IN.operational), presentation: "badge" },
} satisfies Meta<typeof ConnectorStatusView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const BadgeLoading: Story = { args: { connector: { status: "loading" } } };

export const BadgeWorking: Story = {};

export const BadgeSlow: Story = { args: { connector: bankStatus(BANK_IN.degraded) } };

export const BadgePartialOutage: Story = {
  args: { connector: bankStatus(BANK_IN["partial-outage"]) },
};

export const BadgeMajorOutage: Story = { args: { connector: bankStatus(BANK_IN["major-outage"]) } };

export const BadgeMaintenance: Story = { args: { connector: bankStatus(BANK_IN.maintenance) } };

/** Its connector isn't live yet. */
export const BadgeBeta: Story = { args: { connector: bankStatus(BANK_OF_STAGE.beta) } };

export const BadgeAlpha: Story = { args: { connector: bankStatus(BANK_OF_STAGE.alpha) } };

/** Unknown is no reason to worry anyone. */
export const BadgeCannotBeRead: Story = { args: { connector: failedRead("network") } };

const notice = (status: keyof typeof BANK_IN) =>
  ({ presentation: "notice", connector: bankStatus(BANK_IN[status]) }) as const;

export const NoticeSlow: Story = { args: notice("degraded") };

export const NoticePartialOutage: Story = { args: notice("partial-outage") };

export const NoticeMajorOutage: Story = { args: notice("major-outage") };

export const NoticeMaintenance: Story = { args: notice("maintenance") };

/** What that means, also while the bank works. */
export const NoticeBeta: Story = {
  args: { presentation: "notice", connector: bankStatus(BANK_OF_STAGE.beta) },
};

const troubledBeta = connectors.find(
  ({ stage, status, method }) => stage === "beta" && status === "degraded" && method === "web",
);

export const NoticeSlowBeta: Story = {
  args: { presentation: "notice", connector: bankStatus(troubledBeta?.id ?? "") },
};

export const NoticeLongName: Story = {
  args: {
    ...notice("partial-outage"),
    institutionName: "Bachmanity Teachers, Nurses and Emergency Workers Mutual Bank of Australia",
  },
};

/** A bank that works has nothing to say. */
export const NoticeWorking: Story = { args: { presentation: "notice" } };

/** Shown before a refresh that the bank always asks the person to confirm. */
export const PhoneAlways: Story = {
  render: () => <PhoneHint asksForPerson="always" institutionName="Pied Piper Bank" />,
};

export const PhoneSometimes: Story = {
  render: () => <PhoneHint asksForPerson="sometimes" institutionName="Nucleus Bank" />,
};
