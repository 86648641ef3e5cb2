import { CopyProvider, enAU } from "@basiq-kit/components";
import type { ReactNode } from "react";
import type { SandboxScenario } from "../packages/components/src/testing/sandboxScenarios.js";
import { SandboxSettingsProvider } from "../packages/components/src/testing/SandboxSettings.js";
import type { ReviewGlobals } from "./globals.js";
import { languages } from "../packages/components/src/testing/languages.js";

export interface ReviewPageProps {
  readonly globals: ReviewGlobals;
  /** A story fills its page; in a docs page it is a figure. @default "page" */
  readonly as?: "page" | "figure";
  readonly children: ReactNode;
}

/** Stands in for an app's page around the components: its theme, brand, language and motion. */
export function ReviewPage({ globals, as = "page", children }: ReviewPageProps) {
  const { theme, brand, direction, motion, language: tag = "en-AU" } = globals;
  const language = languages[tag];
  const scenario = (globals["scenario"] ?? "as-it-is") as SandboxScenario;
  const speed = Number(globals["speed"] ?? 4);
  return (
    <div
      className="review"
      data-as={as}
      data-theme={theme}
      data-brand={brand}
      data-motion={motion}
      lang={tag}
      dir={direction === "auto" ? language?.direction : direction}
    >
      <div className="stage">
        <SandboxSettingsProvider value={{ scenario, speed }}>
          <CopyProvider copy={language?.copy ?? enAU}>{children}</CopyProvider>
        </SandboxSettingsProvider>
      </div>
    </div>
  );
}
