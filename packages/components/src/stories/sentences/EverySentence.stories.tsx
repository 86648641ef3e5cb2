import type { Meta, StoryObj } from "@storybook/react-vite";
import { EverySentence } from "./EverySentence.js";

const meta = {
  title: "Every sentence we say",
  component: EverySentence,
  tags: ["no-picture"],
  parameters: { review: { width: "page" }, controls: { disable: true } },
} satisfies Meta<typeof EverySentence>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Axe takes longer than a minute for all of it, and `Filtered` has each of its parts. */
export const All: Story = { tags: ["!test"], parameters: { a11y: { test: "off" } } };

export const Filtered: Story = { args: { search: "code" } };
