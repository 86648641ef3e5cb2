import type { Meta, StoryObj } from "@storybook/react-vite";
import { BeforeAfter } from "./BeforeAfter.js";
import { screens } from "./screens.js";

const meta = {
  title: "Before and after",
  component: BeforeAfter,
  args: { screens },
  tags: ["no-picture"],
  parameters: { review: { width: "page" }, controls: { disable: true } },
} satisfies Meta<typeof BeforeAfter>;

export default meta;

export const TenScreens: StoryObj<typeof meta> = {};
