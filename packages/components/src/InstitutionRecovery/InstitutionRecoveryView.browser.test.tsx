import "../styles/InstitutionRecovery.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { recoveryState } from "../testing/recoveries.js";
import { InstitutionRecoveryView } from "./InstitutionRecoveryView.js";

afterEach(cleanup);

it("takes no room in a grid while it has nothing to say", () => {
  const { container } = render(
    <div style={{ display: "grid", gap: 20 }}>
      <InstitutionRecoveryView recovery={recoveryState({ status: "no-outage" })} />
      <p style={{ margin: 0 }}>Your banks</p>
    </div>,
  );
  const [grid, text] = ["div", "p"].map((name) => container.querySelector(name));
  expect(text?.getBoundingClientRect().top).toBe(grid?.getBoundingClientRect().top);
});
