import type { Decorator, Preview } from "@storybook/react-vite";
import "@basiq-kit/components/styles.css";
import "./preview.css";

const withReviewPage: Decorator = (Story, { globals }) => {
  const { theme, brand, direction } = globals;
  return (
    <div
      className="review"
      data-theme={String(theme)}
      data-brand={String(brand)}
      dir={direction === "rtl" ? "rtl" : "ltr"}
    >
      <div className="stage">
        <Story />
      </div>
    </div>
  );
};

const preview: Preview = {
  decorators: [withReviewPage],
  initialGlobals: {
    theme: import.meta.env["STORYBOOK_THEME"] ?? "light",
    brand: "default",
    direction: "ltr",
  },
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: { icon: "mirror", items: ["light", "dark"], dynamicTitle: true },
    },
    brand: {
      description: "Brand",
      toolbar: { icon: "paintbrush", items: ["default", "eucalypt", "wattle"], dynamicTitle: true },
    },
    direction: {
      description: "Direction",
      toolbar: { icon: "transfer", items: ["ltr", "rtl"], dynamicTitle: true },
    },
  },
  parameters: { layout: "fullscreen", a11y: { test: "error" } },
};

export default preview;
