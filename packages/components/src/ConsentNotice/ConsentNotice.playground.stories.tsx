import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, count, playground, statesOf, words } from "../testing/playground.js";
import { consent } from "../testing/consents.js";
import * as stories from "./ConsentNotice.stories.js";
import type { ConsentNoticeViewProps } from "./ConsentNoticeView.js";

const states = statesOf<ConsentNoticeViewProps>(stories);

const meta = {
  title: "Playground/ConsentNotice",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Expiring"),
      appName: words("App", "Ledgerbird"),
      days: count("Days until it ends", 5, 7),
    },
    ({ state, appName, days }) =>
      states.draw(state, {
        appName,
        ...(state === "Expiring" ? { consent: consent({ days }) } : {}),
      }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConsentNotice" };
