import { type WorldConnection } from "@basiq-kit/sandbox/testing";
import { openRefresh } from "../testing/openRefresh.js";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { enAU } from "../languages/enAU.js";
import { renderInWorld } from "../testing/renderInWorld.js";
import { FailureNotice, type FailureNoticeProps } from "./FailureNotice.js";

async function waitFor(
  props: Partial<FailureNoticeProps> = {},
  options: Omit<WorldConnection, "time"> = {},
) {
  const world = await openRefresh(options);
  const { jobId } = world;
  const ui = <FailureNotice jobId={jobId} kind="refresh" institutionName="Hooli" {...props} />;
  return { ...world, ...renderInWorld(world, ui) };
}

const seen = (text: string | RegExp) => screen.queryByText(text, { ignore: "[role=status]" });
const announced = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

it("says nothing of a job that runs, nor of one that succeeds", async () => {
  const { container, until, advance, sandbox, jobId } = await waitFor();
  await until(() => (sandbox.world.jobs.get(jobId)?.status === "in-progress" ? true : null));
  expect(container).toHaveTextContent(/^$/);
  await advance(60_000);
  expect(sandbox.world.jobs.get(jobId)?.status).toBe("success");
  expect(container).toHaveTextContent(/^$/);
});

it("holds its place, if that is wanted, with a quiet line while there is nothing to say", async () => {
  const { until } = await waitFor({ reserve: true });
  expect(screen.getByText("Loading")).toBeInTheDocument();
  await until(() => seen("If something goes wrong with Hooli, you’ll see it here."));
  await until(() => seen("Nothing went wrong with Hooli."));
  expect(announced()).toEqual([""]);
});

it("says in the place that is held what happened", async () => {
  const { until, container } = await waitFor(
    { reserve: true, className: "mine" },
    { login: "erlich" },
  );
  await until(() => seen(enAU.failure["action-needed-at-bank"].what("Hooli")));
  expect(seen(/you’ll see it here/)).toBeNull();
  expect(container.querySelectorAll(".mine")).toHaveLength(1);
});

it("says what happened and what to do once a job has failed, with its id for support", async () => {
  const retry = vi.fn<() => void>();
  const options = { login: "erlich" };
  const { until, jobId } = await waitFor({ actions: { "open-bank": retry } }, options);
  expect(announced()).toEqual([""]);
  await userEvent.click(await until(() => screen.queryByRole("button", { name: "Try again" })));
  expect(retry).toHaveBeenCalledTimes(1);
  const { what, next } = enAU.failure["action-needed-at-bank"];
  expect(seen(what("Hooli"))).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Details for support" }));
  expect(seen(`Job: ${jobId}`)).toBeVisible();
  expect(announced()).toContain(`${what("Hooli")} ${next("Hooli")}`);
});

it("says that Basiq goes on trying where it does", async () => {
  const { until } = await waitFor({ kind: "update" }, { login: "jianYang" });
  await until(() => seen("Hooli isn’t available now."));
  expect(seen(/^We’ll keep trying for up to 7 days/)).toBeVisible();
});

it("says that a job can't be followed, without a button where asking again can't help", async () => {
  const { until } = await waitFor({ jobId: "not-a-job" });
  await until(() => screen.queryByText(/^We can no longer check progress/));
  expect(screen.queryByRole("button")).toBeNull();
});
