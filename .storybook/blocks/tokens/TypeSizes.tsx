import { InThemes } from "./InThemes.js";
import { Measured } from "./Measured.js";

const CLASSES = ["bk-title", "bk-text", "bk-meta"] as const;

/** The three sizes, under an app's own size of 16 px. */
export function TypeSizes() {
  return (
    <InThemes>
      {CLASSES.map((name) => (
        <p key={name} className={name}>
          {name}: <Measured property="font-size" />, <Measured property="font-weight" />
        </p>
      ))}
    </InThemes>
  );
}
