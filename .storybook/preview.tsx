import type { Decorator, Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import "@basiq-kit/components/styles.css";
import { AllStates } from "./blocks/AllStates.js";
import { Anatomy } from "./blocks/Anatomy.js";
import { DoDont } from "./blocks/DoDont.js";
import { Props } from "./blocks/Props.js";
import { AllTokens, TokenTable } from "./blocks/TokenTable.js";
import { expectContrastInDark } from "./review/darkContrast.js";
import { expectTranslatableTexts } from "./review/translatableTexts.js";
import { globalTypes, initialGlobals, viewports } from "./review/globals.js";
import { plainControls } from "./review/plainControls.js";
import { ReviewFigure, ReviewPage } from "./review/ReviewPage.js";
import "./preview.css";
import "./blocks/blocks.css";

// The default of one second is too short on a busy machine. Three of these fit into a story's minute
// (vite.config.ts), so that a query that finds nothing fails before the story times out.
configure({ asyncUtilTimeout: 15_000 });

const withReviewPage: Decorator = (Story, { globals, parameters, viewMode }) => {
  const Page = viewMode === "docs" ? ReviewFigure : ReviewPage;
  return (
    <Page globals={globals} width={parameters["review"]?.width}>
      <Story />
    </Page>
  );
};

const preview: Preview = {
  decorators: [withReviewPage],
  argTypesEnhancers: [plainControls],
  afterEach:
    import.meta.env["STORYBOOK_DARK_TOO"] === "yes"
      ? [expectTranslatableTexts, expectContrastInDark]
      : [],
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
        order: [
          "Introduction",
          "Theming",
          "Before and after",
          "Every sentence we say",
          "Design tokens",
          "Motion",
          "Playground",
          "Components",
          "Flows",
          "Live",
        ],
      },
    },
    docs: {
      toc: { headingSelector: "h2" },
      // Every docs page can use these without an import.
      components: { AllStates, AllTokens, Anatomy, DoDont, Props, TokenTable },
    },
  },
};

export default preview;
