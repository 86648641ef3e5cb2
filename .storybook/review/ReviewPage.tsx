import { CopyProvider, enAU } from "@basiq-kit/components";
import type { ReactNode } from "react";
import type { SandboxScenario } from "../../packages/components/src/testing/sandboxScenarios.js";
import { SandboxSettingsProvider } from "../../packages/components/src/testing/SandboxSettings.js";
import type { ReviewGlobals } from "./globals.js";
import { languages } from "../../packages/components/src/testing/languages.js";

export interface ReviewPageProps {
  readonly globals: ReviewGlobals;
  /** Of what is drawn: a page of an app, or a page about the components. @default "app" */
  readonly width?: "app" | "page" | undefined;
  readonly children: ReactNode;
}

/** Stands in for an app's page around the components: its theme, brand, language and motion. */
export function ReviewPage({ globals, width, children }: ReviewPageProps) {
  const { theme, brand, direction, motion, container = "auto", language: tag = "en-AU" } = globals;
  const language = languages[tag];
  const scenario = (globals["scenario"] ?? "as-it-is") as SandboxScenario;
  const speed = Number(globals["speed"] ?? 4);
  return (
    <div
      className="review"
      data-theme={theme}
      data-brand={brand}
      data-motion={motion}
      lang={tag}
      dir={direction === "auto" ? language?.direction : direction}
    >
      <div
        className="stage"
        data-width={width}
        style={container === "auto" ? undefined : { maxInlineSize: `${container}px` }}
      >
        <SandboxSettingsProvider value={{ scenario, speed }}>
          <CopyProvider copy={language?.copy ?? enAU}>{children}</CopyProvider>
        </SandboxSettingsProvider>
      </div>
    </div>
  );
}

/** A figure in a docs page, in light and in dark: it can't take the focus, and screen readers ignore it. */
export function ReviewFigure({ globals, width, children }: ReviewPageProps) {
  return (
    <div className="figure sb-unstyled" inert>
      {["light", "dark"].map((theme) => (
        <ReviewPage key={theme} globals={{ ...globals, theme }} width={width}>
          {children}
        </ReviewPage>
      ))}
    </div>
  );
}
