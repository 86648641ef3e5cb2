import type { Meta, StoryObj } from "@storybook/react-vite";
import { BasiqError } from "@basiq-kit/hooks";
import { parseConnections } from "@basiq-kit/hooks/core";
import { useState } from "react";
import { fn } from "storybook/test";
import { banksFound } from "../testing/connectors.js";
import { failedRead } from "../testing/states.js";
import { InstitutionPickerView } from "./InstitutionPickerView.js";

const meta = {
  title: "Components/InstitutionPicker",
  component: InstitutionPickerView,
  args: { banks: banksFound(), search: "", onSearch: fn(), onSelect: fn() },
  // A list that is ready answers to what is typed, as it does in an app.
  render: function Render(args) {
    const [search, setSearch] = useState(args.search);
    const banks = args.banks.status === "ready" && search !== args.search;
    return (
      <InstitutionPickerView
        {...args}
        search={search}
        onSearch={setSearch}
        banks={banks ? banksFound({ search }) : args.banks}
      />
    );
  },
} satisfies Meta<typeof InstitutionPickerView>;

export default meta;
type Story = StoryObj<typeof meta>;

const searched = (search: string) => ({ search, banks: banksFound({ search }) });

const waysOn = { onUploadStatement: fn(), onTellUs: fn() };

export const Loading: Story = { args: { banks: { status: "loading" } } };

/** Text typed before the list has loaded isn't lost. */
export const LoadingWhileTyped: Story = { args: { search: "hool", banks: { status: "loading" } } };

/** All of the sandbox's banks: those that Basiq ranks first come as tiles. */
export const AllBanks: Story = {};

/** The app’s own order: what most of its customers have. */
export const Suggested: Story = {
  args: {
    suggested: ["AU00002", "AU90011", "AU90015", "AU90005", "AU00000", "AU90009"],
    ...waysOn,
  },
};

/** No bank is more likely than another. */
export const WithoutTiles: Story = { args: { suggested: [] } };

export const Found: Story = { args: searched("hooli") };

/** The sandbox's own test banks stand for one of each status. */
export const Slow: Story = { args: searched("seppen") };

export const PartialOutage: Story = { args: searched("octopipe") };

export const MajorOutage: Story = { args: searched("flutterbeam") };

export const Maintenance: Story = { args: searched("keenfeld") };

/** Its connector isn't live yet. */
export const Beta: Story = { args: searched("sliceline") };

/** Only if the app asks for it: `stages={["alpha"]}`. */
export const Alpha: Story = {
  args: { search: "pipernet", banks: banksFound({ search: "pipernet", stages: ["alpha"] }) },
};

/** The person has connected Hooli. */
export const Connected: Story = {
  args: {
    search: "hool",
    banks: banksFound({
      search: "hool",
      connections: parseConnections({
        data: [{ type: "connection", id: "1", status: "active", institution: { id: "AU00000" } }],
      }).items,
    }),
  },
};

/** For an app whose banks are reached by sign-in and by open banking. */
export const ExplainsMethod: Story = { args: { explainsMethod: true } };

/** Where the app asks for such banks too: `methods={["web", "openbanking", "pdf", "csv"]}`. */
export const ByStatement: Story = {
  args: {
    search: "juniper",
    banks: banksFound({ search: "juniper", methods: ["web", "openbanking", "pdf", "csv"] }),
  },
};

/** By what its customers call it, as the app says. */
export const Nickname: Story = {
  args: {
    search: "the blue",
    banks: banksFound({ search: "the blue", aliases: { AU00000: ["The blue one"] } }),
  },
};

/** Two letters swapped, one mistaken. */
export const Slip: Story = { args: searched("pide pipor") };

export const NotFound: Story = { args: searched("hooliganism") };

/** What the app offers then. */
export const NotFoundWithWaysOn: Story = { args: { ...searched("hooliganism"), ...waysOn } };

export const NoBanks: Story = { args: { banks: banksFound({ methods: [] }) } };

export const Stale: Story = {
  args: { banks: { ...banksFound(), refetchError: new BasiqError("network") } },
};

export const ConnectionLost: Story = { args: { banks: failedRead("network") } };

export const SignedOut: Story = { args: { banks: failedRead("not-signed-in") } };
