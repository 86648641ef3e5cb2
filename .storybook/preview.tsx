import type { Decorator, Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import "@basiq-kit/components/styles.css";
import { AllStates } from "./blocks/AllStates.js";
import { Anatomy } from "./blocks/Anatomy.js";
import { DoDont } from "./blocks/DoDont.js";
import { FirstLook } from "./blocks/FirstLook.js";
import { Props } from "./blocks/Props.js";
import { TokenTable } from "./blocks/TokenTable.js";
import { AllTokens } from "./blocks/tokens/AllTokens.js";
import { Brands } from "./blocks/tokens/Brands.js";
import { Icons } from "./blocks/tokens/Icons.js";
import { Tones } from "./blocks/tokens/Tones.js";
import { TypeSizes } from "./blocks/tokens/TypeSizes.js";
import { expectContrastInDark } from "./darkContrast.js";
import { globalTypes, initialGlobals, viewports } from "./globals.js";
import { ReviewPage } from "./ReviewPage.js";
import "./preview.css";
import "./blocks/blocks.css";

// The default of one second is too short on a busy machine. Three of these fit into a story's minute
// (vite.config.ts), so that a query that finds nothing fails before the story times out.
configure({ asyncUtilTimeout: 15_000 });

const withReviewPage: Decorator = (Story, { globals, viewMode }) => (
  <ReviewPage globals={globals} as={viewMode === "docs" ? "figure" : "page"}>
    <Story />
  </ReviewPage>
);

// Every docs page can use these without an import.
const ofComponents = { AllStates, Anatomy, DoDont, FirstLook, Props, TokenTable };
const ofTokens = { AllTokens, Brands, Icons, Tones, TypeSizes };

const preview: Preview = {
  decorators: [withReviewPage],
  afterEach: import.meta.env["STORYBOOK_DARK_TOO"] === "yes" ? expectContrastInDark : [],
  initialGlobals,
  globalTypes,
  parameters: {
    layout: "fullscreen",
    a11y: { test: "error" },
    // The page of a story has its theme's background already.
    backgrounds: { disable: true },
    viewport: { options: viewports },
    options: {
      storySort: {
        method: "alphabetical",
        order: ["Introduction", "Design tokens", "Components", "Flows", "Live"],
      },
    },
    docs: {
      toc: { headingSelector: "h2" },
      components: { ...ofComponents, ...ofTokens },
    },
  },
};

export default preview;
