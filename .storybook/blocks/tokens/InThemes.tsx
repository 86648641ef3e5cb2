import type { ReactNode } from "react";
import { ReviewPage } from "../../ReviewPage.js";

export interface InThemesProps {
  /** One of the sample brands. @default none */
  readonly brand?: string;
  readonly children: ReactNode;
}

/** Draws the same content twice: in light and in dark. */
export function InThemes({ brand = "default", children }: InThemesProps) {
  return (
    <div className="in-themes sb-unstyled">
      {(["light", "dark"] as const).map((theme) => (
        <ReviewPage key={theme} globals={{ theme, brand, direction: "auto" }} as="figure">
          <div className="bk in-themes__parts">{children}</div>
        </ReviewPage>
      ))}
    </div>
  );
}
