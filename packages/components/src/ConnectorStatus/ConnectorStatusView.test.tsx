import type { UseConnectorStatusResult } from "@basiq-kit/hooks";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CopyProvider } from "../languages/CopyProvider.js";
import { enAU } from "../languages/enAU.js";
import { BANK_IN, BANK_OF_STAGE, bankStatus, connectors } from "../testing/connectors.js";
import { failedRead } from "../testing/states.js";
import { connectorBadge } from "./connectorBadge.js";
import { ConnectorStatusView, type ConnectorStatusViewProps } from "./ConnectorStatusView.js";

const error = failedRead("unavailable");

function draw(
  connector: UseConnectorStatusResult,
  presentation: "badge" | "notice",
  props: Partial<ConnectorStatusViewProps> = {},
) {
  const { container } = render(
    <ConnectorStatusView connector={connector} presentation={presentation} {...props} />,
  );
  return container;
}

describe("ConnectorStatusView: a badge", () => {
  it.each([
    ["operational", "Working"],
    ["degraded", "Slower than usual"],
    ["partial-outage", "Some problems"],
    ["major-outage", "Outage"],
    ["maintenance", "Maintenance"],
  ] as const)("says of a bank that is %s: %s", (status, words) => {
    const container = draw(bankStatus(BANK_IN[status]), "badge");
    expect(container).toHaveTextContent(words);
    expect(container.firstElementChild).toHaveAttribute("data-status", status);
  });

  it("stays neutral where the status can't be fetched", () => {
    const container = draw(error, "badge");
    expect(container).toHaveTextContent("No known problems");
    expect(container.querySelector(".bk-badge")).toHaveAttribute("data-tone", "neutral");
  });

  it("reserves its space before there is an answer", () => {
    const container = draw({ status: "loading" }, "badge");
    expect(container).toHaveTextContent("Loading");
    expect(container.querySelector(".bk-badge")).toBeInTheDocument();
  });

  it("differs between two statuses by more than colour alone, or glyph alone", () => {
    const looks = (Object.keys(BANK_IN) as (keyof typeof BANK_IN)[]).map(connectorBadge);
    const pairs = looks.map(({ tone, icon }) => `${tone} ${icon.path}`);
    expect(new Set(pairs).size).toBe(looks.length);
  });
});

describe("ConnectorStatusView: a connector that isn't live yet", () => {
  it.each([
    ["beta", "WorkingBeta"],
    ["alpha", "WorkingAlpha"],
  ] as const)("has a badge of its stage beside its status: %s", (stage, words) => {
    expect(draw(bankStatus(BANK_OF_STAGE[stage]), "badge").textContent).toBe(words);
  });

  it("says what that means, also while it works", () => {
    expect(draw(bankStatus(BANK_OF_STAGE.beta), "notice").textContent).toBe(
      "Sliceline Bank’s connection is still in beta, so it may fail more often than others.",
    );
  });

  it("says it below what happens at the bank", () => {
    const troubled = connectors.find(
      ({ stage, status }) => stage === "beta" && status === "degraded",
    );
    const words = draw(bankStatus(troubled?.id ?? ""), "notice").textContent;
    expect(words).toMatch(/slower than usual.*longer\..*still in beta/);
  });
});

describe("ConnectorStatusView: a notice", () => {
  it.each([
    [
      "degraded",
      "Seppen Bank is slower than usual.You can continue. It may take a few minutes longer.",
    ],
    [
      "partial-outage",
      "Octopipe Bank isn’t working for some people.You can still continue. If it doesn’t work, come back later.",
    ],
    [
      "major-outage",
      "Flutterbeam Mutual has an outage that affects many people.There’s nothing you need to do until Flutterbeam Mutual is working again.",
    ],
    [
      "maintenance",
      "Keenfeld Credit Union is doing maintenance.You can still continue. If it doesn’t work, come back in a few hours.",
    ],
  ] as const)("says what %s means for the person", (status, words) => {
    expect(draw(bankStatus(BANK_IN[status]), "notice").textContent).toBe(words);
  });

  it("calls the bank what the app calls it", () => {
    const container = draw(bankStatus(BANK_IN.degraded), "notice", { institutionName: "Seppen" });
    expect(container).toHaveTextContent(/^Seppen is slower/);
  });

  it.each([
    ["loads", { status: "loading" }],
    ["can't be asked for", error],
    ["is fine", bankStatus(BANK_IN.operational)],
  ] as const)("is nothing while the status %s", (_, connector) => {
    expect(draw(connector, "notice")).toBeEmptyDOMElement();
  });
});

describe("ConnectorStatusView: a status", () => {
  it("takes a class and other words", () => {
    const badge = { ...enAU.connector.badge, "major-outage": "Ausfall" };
    const { container } = render(
      <CopyProvider copy={{ ...enAU, connector: { ...enAU.connector, badge } }}>
        <ConnectorStatusView connector={bankStatus(BANK_IN["major-outage"])} className="from-app" />
      </CopyProvider>,
    );
    expect(container.firstElementChild).toHaveClass("bk", "from-app");
    expect(container).toHaveTextContent("Ausfall");
  });

  it("of each connector of the sandbox has words", () => {
    for (const { status } of connectors) expect(enAU.connector.badge[status]).toMatch(/^\p{Lu}/u);
  });
});
