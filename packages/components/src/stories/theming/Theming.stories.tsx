import type { Meta, StoryObj } from "@storybook/react-vite";
import { Themed } from "./Themed.js";

const meta = {
  title: "Theming",
  component: Themed,
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof Themed>;

export default meta;
type Story = StoryObj<typeof meta>;

export const FullWidth: Story = { args: { className: "" } };
export const ShadcnAndTailwind: Story = { args: { className: "shadcn" } };
export const MaterialUi: Story = { args: { className: "mui" } };
export const BrandFont: Story = { args: { className: "brand-font" } };
export const InADialog: Story = { args: { className: "themed-dialog" } };
export const InADrawer: Story = { args: { className: "themed-drawer" } };
