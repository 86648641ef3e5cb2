import { expect, it } from "vitest";
import { openDocumented } from "./testing/openDocumented.js";

interface Result {
  type?: string;
  method?: string;
  input?: string[];
  links?: { response: string };
}
interface Step {
  title: string;
  status: "pending" | "in-progress" | "success" | "failed";
  result: Result | null;
}

/**
 * Polls as Basiq's starter kits do, every two seconds until all steps have succeeded. It answers each challenge once, and
 * returns what was asked.
 */
async function open(institutionId: string, login: string) {
  const opened = openDocumented();
  const { api, sandbox, clock } = opened;
  const user = sandbox.addUser({ email: "person@example.com" });
  const { id } = sandbox.addConnection({ userId: user.id, institutionId, login });
  const server = await api.serverToken();
  const client = await api.clientToken(user.id);

  async function refresh(): Promise<string> {
    const path = `/users/${user.id}/connections/${id}/refresh`;
    const { status, body } = await api.post<{ id: string }>(path, server);
    expect(status).toBe(202);
    return body.id;
  }

  async function poll(jobId: string) {
    const asked: { method: string | undefined; input: string[] | undefined; status: number }[] = [];
    let answered = "";
    for (let polls = 0; polls < 15 * 60; polls += 1) {
      const { body } = await api.get<{ steps: Step[] }>(`/jobs/${jobId}`, client);
      const { steps } = body;
      if (steps.every(({ status }) => status === "success")) return asked;
      const mfa = steps.find(
        ({ title, status }) => title === "mfa-challenge" && status === "in-progress",
      )?.result;
      const { method, input, links } = mfa ?? {};
      const question = JSON.stringify(mfa);
      if (mfa?.type === "mfa" && links && question !== answered) {
        const sent = { "mfa-response": knows(mfa) };
        const { status } = await api.post(links.response, client, sent);
        asked.push({ method, input, status });
        if (status === 202) answered = question;
      }
      clock.advance(2_000);
    }
    throw new Error("The job didn't succeed.");
  }
  return { ...opened, refresh, poll };
}

/** The answers of the test people of Basiq's sandbox. */
function knows({ input = [] }: Result): string[] {
  const known: Record<string, string> = {
    "What's your favourite company?": "Basiq",
    "What's the ID of this institution?": "AU00002",
    "What's your first company?": "Hooli",
    "OTP Password": "1234",
    "Email code": "5678",
  };
  return input.length === 0 ? ["confirmed"] : input.map((label) => known[label] ?? "");
}

const OTP = { method: "token", input: ["OTP Password"], status: 202 };

it.each([
  ["no factor", "AU00000", "richard", []],
  ["a code", "AU00002", "jared", [OTP]],
  [
    "one question",
    "AU00002",
    "Gilfoyle",
    [{ method: "security-questions", input: ["What's your first company?"], status: 202 }],
  ],
  [
    "two questions",
    "AU00002",
    "Wentworth-Smith",
    [
      {
        method: "security-questions",
        input: ["What's your favourite company?", "What's the ID of this institution?"],
        status: 202,
      },
    ],
  ],
  ["the bank's app", "AU90003", "richard", [{ method: "token", input: [], status: 202 }]],
  [
    "one challenge after another",
    "AU90007",
    "jared",
    [OTP, { method: "token", input: ["Email code"], status: 202 }],
  ],
])("a job with %s goes to its end", async (_, bank, login, expected) => {
  const { refresh, poll } = await open(bank, login);
  expect(await poll(await refresh())).toEqual(expected);
});

it("a bank that asks in half of its runs asks in one of two", async () => {
  const { refresh, poll } = await open("AU00003", "jared");
  const asked = [await poll(await refresh()), await poll(await refresh())];
  expect(asked.flat()).toEqual([OTP]);
});
