import { createWorld } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ConnectorStatus } from "../ConnectorStatus/ConnectorStatus.js";
import { BANK_IN } from "../testing/connectors.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { InstitutionRecovery } from "./InstitutionRecovery.js";

const bank = { institutionId: BANK_IN["major-outage"], method: "web" } as const;
const NAME = "Flutterbeam Mutual";
const MINUTE = 60_000;
const ASK = { name: `Tell me when ${NAME} is back` };

const ui = (
  <InstitutionRecovery {...bank} onTryAgain={() => {}}>
    <ConnectorStatus {...bank} presentation="notice" />
  </InstitutionRecovery>
);

it("is notified by the app's mail and on the open page, once each, after a reload too", async () => {
  const mails: string[] = [];
  const world = createWorld({
    server: (options) =>
      createBasiqServer({
        ...options,
        random: () => 0.5,
        recoveries: { onInstitutionRecovered: ({ userId }) => void mails.push(userId) },
      }),
  });
  const { until, unmount } = renderInWorld(world, ui);
  await userEvent.click(await until(() => screen.queryByRole("button", ASK)));
  const promise = `We’ll tell you when ${NAME} is back.`;
  await until(() => screen.queryByText(promise, { selector: "p span" }));
  unmount();
  const again = renderInWorld(world, ui);
  await again.until(() => screen.queryByText(promise, { selector: "p span" }));
  expect(screen.queryByRole("button", ASK)).toBeNull();
  world.sandbox.setConnectorStatus(bank.institutionId, "operational");
  await again.until(() => screen.queryByText(`${NAME} is working again.`, { selector: "p" }));
  expect(again.container).not.toHaveTextContent(/outage/);
  expect(screen.getByRole("button")).toHaveTextContent("Try again");
  await again.advance(30 * MINUTE);
  expect(mails).toEqual([world.user.id]);
});

it("promises a page that stays open where the app's server notifies nobody", async () => {
  const world = createWorld({ server: createBasiqServer });
  const { until, container } = renderInWorld(world, ui);
  await userEvent.click(await until(() => screen.queryByRole("button", ASK)));
  await until(() => screen.queryByText(/^Keep this page open\./, { selector: "p span" }));
  world.sandbox.setConnectorStatus(bank.institutionId, "partial-outage");
  await until(() =>
    screen.queryByText(`${NAME} is working again for most people.`, { selector: "p" }),
  );
  expect(container).not.toHaveTextContent("keep this page open");
});

it("draws nothing of its own around a bank that works", async () => {
  const world = createWorld({ server: createBasiqServer });
  const works = { ...bank, institutionId: BANK_IN.operational };
  const { container, until } = renderInWorld(
    world,
    <InstitutionRecovery {...works}>
      <ConnectorStatus {...works} />
    </InstitutionRecovery>,
  );
  await until(() => screen.queryByText("Working"));
  expect(container.textContent).toBe("Working");
});
