import { Button } from "../../../packages/components/src/ui/Button.js";
import { globalTypes } from "../../globals.js";
import { Measured } from "./Measured.js";
import { InThemes } from "./InThemes.js";

/** The kit in each brand: buttons, a field's edge, a card's corner. */
export function Brands() {
  return globalTypes.brand.toolbar.items.map(({ value, title }) => (
    <section key={value}>
      <h3>{title}</h3>
      <InThemes brand={value}>
        <div className="bk-card">
          <p className="bk-title">{title}</p>
          <div className="bk-actions">
            <Button variant="primary">Connect a bank</Button>
            <Button>Not now</Button>
          </div>
          <p className="bk-meta">
            <Measured property="border-radius" of=".bk-card" /> and{" "}
            <Measured property="border-radius" of=".bk-button" /> corners, buttons{" "}
            <Measured property="min-block-size" of=".bk-button" /> high
          </p>
        </div>
      </InThemes>
    </section>
  ));
}
