import { type NetworkFault, networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { openChallenge } from "../testing/openChallenge.js";
import { ANSWER_REQUEST } from "../testing/sandboxWorld.js";
import { expired, otherUser } from "../testing/openClient.js";

const SECRET = "s3cr3t-answer";

/** Everything an error says, and what it was caused by. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, JSON.stringify(error), textOf(error.cause)].join();
}

/** All that the kit stores or reports, as text. */
function everythingOf(world: Awaited<ReturnType<typeof openChallenge>>): string {
  const { queryClient, jobId, events, errors, network, poller, submission, runtime } = world;
  const sent = submission();
  return [
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state, queryKey }) => [state, queryKey]),
    ),
    JSON.stringify(
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ),
    JSON.stringify(poller.job(jobId).snapshot()),
    JSON.stringify(sent),
    sent !== undefined && "error" in sent ? textOf(sent.error) : "",
    JSON.stringify(events),
    errors.map(textOf).join(),
    network.requests.map(({ url, headers }) => [url, ...headers].join()).join(),
    JSON.stringify(runtime),
  ].join("\n");
}

describe("mfaAnswers: an answer to a challenge", () => {
  it.each<[string, NetworkFault | undefined]>([
    ["rejected", undefined],
    ["accepted", networkFaults.answers(202, { type: "job", id: "job-1" })],
    ["lost", networkFaults.dropped],
    ["lost after it arrived", networkFaults.answerLost],
    ["answered with a page", networkFaults.htmlPage],
    [
      "answered with an error that quotes it",
      networkFaults.answers(400, { data: [{ detail: SECRET }] }),
    ],
    ["refused with its token", otherUser],
    ["refused with an old and a new token", expired],
  ])("is found nowhere once it is %s", async (_, fault) => {
    const world = await openChallenge({ login: "Gilfoyle" });
    if (fault !== undefined) world.network.fail(ANSWER_REQUEST, fault);
    await world.answers.submit(world.jobId, [SECRET]);
    await world.clock.advance(30_000);

    const bodies = world.network.sent(ANSWER_REQUEST).map(({ init }) => init.body);
    expect(bodies).toContain(JSON.stringify({ "mfa-response": [SECRET] }));
    const everything = everythingOf(world);
    expect(everything).toContain(world.jobId);
    expect(everything).not.toContain(SECRET);
  });

  it("is found nowhere while it is under way", async () => {
    const world = await openChallenge({ login: "Gilfoyle" });
    world.network.fail(ANSWER_REQUEST, networkFaults.hangs);
    void world.answers.submit(world.jobId, [SECRET]);
    await world.clock.settle();
    expect(world.network.sent(ANSWER_REQUEST)).toHaveLength(1);
    expect(everythingOf(world)).not.toContain(SECRET);
  });

  it("is in no error of the kit's own about it", async () => {
    const world = await openChallenge({ login: "Whistler" });
    const error: unknown = await world.answers
      .submit(world.jobId, [SECRET])
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "invalid-argument" });
    expect(textOf(error)).not.toContain(SECRET);
  });

  it("goes only to Basiq's own address, and not in it", async () => {
    const world = await openChallenge({ login: "Gilfoyle" });
    await world.answers.submit(world.jobId, [SECRET]);
    const carriers = world.network.requests.filter(({ init }) =>
      JSON.stringify(init.body ?? "").includes(SECRET),
    );
    expect(carriers.map(({ url }) => url)).toEqual([
      `https://au-api.basiq.io/jobs/${world.jobId}/mfa`,
    ]);
    expect(carriers[0]?.init).toMatchObject({ credentials: "omit", redirect: "error" });
  });
});
