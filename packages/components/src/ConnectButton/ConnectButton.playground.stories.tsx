import type { Meta, StoryObj } from "@storybook/react-vite";
import { choice, flag, playground, statesOf, words } from "../testing/playground.js";
import * as stories from "./ConnectButton.stories.js";
import type { ConnectButtonViewProps } from "./ConnectButtonView.js";

const states = statesOf<ConnectButtonViewProps>(stories);

const meta = {
  title: "Playground/ConnectButton",
  tags: ["no-picture"],
  ...playground(
    {
      state: choice("State", states.names, "Idle"),
      label: words("Words", "Connect your bank"),
      size: choice("Size", ["medium", "large"], "medium"),
      variant: choice("Kind of button", ["primary", "secondary", "quiet"], "primary"),
      isFullWidth: flag("As wide as its container"),
      hasIcon: flag("With its icon", true),
    },
    ({ state, label, hasIcon, ...props }) =>
      states.draw(state, { ...props, children: label, ...(hasIcon ? {} : { icon: null }) }),
  ),
} satisfies Meta;

export default meta;

export const Playground: StoryObj<typeof meta> = { name: "ConnectButton" };
