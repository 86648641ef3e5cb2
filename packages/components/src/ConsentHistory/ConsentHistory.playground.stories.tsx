import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, playground, statesOf, words } from "../testing/playground.js";
import { consents, EVERY_CONSENT } from "../testing/consents.js";
import * as stories from "./ConsentHistory.stories.js";
import type { ConsentHistoryViewProps } from "./ConsentHistoryView.js";

const states = statesOf<ConsentHistoryViewProps>(stories);

const meta = {
  title: "Playground/ConsentHistory",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "With past"),
      appName: words("App", "Ledgerbird"),
      past: count("Consents that have ended", 3, EVERY_CONSENT.length - 1),
    },
    ({ state, appName, past }) =>
      states.draw(state, {
        appName,
        ...(state === "With past" ? { consents: consents(EVERY_CONSENT.slice(0, past + 1)) } : {}),
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConsentHistory" };
