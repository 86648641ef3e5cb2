import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, flag, playground, statesOf, words } from "../testing/playground.js";
import { consent } from "../testing/consents.js";
import * as stories from "./ConsentCard.stories.js";
import type { ConsentCardViewProps } from "./ConsentCardView.js";

const states = statesOf<ConsentCardViewProps>(stories);

const meta = {
  title: "Playground/ConsentCard",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Active"),
      appName: words("App", "Ledgerbird"),
      legalEntity: words("Its legal entity", "Ledgerbird Pty Ltd"),
      days: count("Days until it ends", 300, 365, 1),
      hasChanged: flag("The terms have changed"),
    },
    ({ state, days, hasChanged, ...terms }) =>
      states.draw(state, {
        ...terms,
        ...(state === "Active" ? { consent: consent({ days, policyChanged: hasChanged }) } : {}),
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConsentCard" };
