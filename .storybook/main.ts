import type { StorybookConfig } from "@storybook/react-vite";
import { propsPlugin } from "./propsPlugin.ts";

const config: StorybookConfig = {
  stories: ["../packages/components/src/**/*.mdx", "../packages/components/src/**/*.stories.tsx"],
  addons: ["@storybook/addon-a11y", "@storybook/addon-vitest", "@storybook/addon-docs"],
  framework: { name: "@storybook/react-vite", options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), propsPlugin] }),
};

export default config;
