import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, flag, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./ConnectIntro.stories.js";
import type { ConnectIntroViewProps } from "./ConnectIntroView.js";

const states = statesOf<ConnectIntroViewProps>(stories);

const meta = {
  title: "Playground/ConnectIntro",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "First bank"),
      appName: words("App", "Ledgerbird"),
      legalEntity: words("Its legal entity", "Ledgerbird Pty Ltd"),
      contact: words("How to stop", "privacy@ledgerbird.example"),
      businessAccounts: flag("Takes business accounts"),
    },
    ({ state, businessAccounts, ...terms }) =>
      states.draw(state, { ...terms, ...(businessAccounts ? { businessAccounts } : {}) }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConnectIntro" };
