import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

async function open() {
  const opened = await openSandbox();
  const { user, call, tokens } = opened;
  const send = (method: string, body?: unknown) =>
    call(method, `/users/${user.id}`, { token: tokens.server, body });
  return { ...opened, send };
}

describe("userChanges: changing a user", () => {
  it("changes what is named and leaves the rest", async () => {
    const { send, sandbox, user } = await open();
    const { status, body } = await send("POST", { firstName: "Richard" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: user.id, email: "test@example.com", firstName: "Richard" });
    expect(sandbox.world.users.get(user.id)).toMatchObject({ firstName: "Richard" });
  });

  it("checks what it is given", async () => {
    const { send } = await open();
    const refusal = wireError(400, "parameter-not-valid", { parameter: "mobile" });
    expect(await send("POST", { mobile: "0400" })).toMatchObject(refusal);
  });
});

describe("userChanges: deleting a user", () => {
  it("is a 204, and takes consents, connections and jobs along", async () => {
    const { send, sandbox, user, connect, refresh, getJob } = await open();
    const { id, consentId } = connect();
    const jobId = await refresh(id);
    expect((await send("DELETE")).status).toBe(204);
    expect(sandbox.world.users.has(user.id)).toBe(false);
    expect(sandbox.world.connections.size).toBe(0);
    expect(sandbox.world.consents.get(consentId)?.status).toBe("revoked");
    expect(await getJob(jobId)).toMatchObject({
      type: "list",
      data: [{ code: "resource-not-found" }],
    });
    expect((await send("GET")).status).toBe(404);
    expect((await send("DELETE")).status).toBe(404);
  });

  it("means that no token can be minted for them", async () => {
    const { send, mint, user } = await open();
    await send("DELETE");
    expect(await mint({ scope: "CLIENT_ACCESS", userId: user.id })).toBeUndefined();
  });
});
