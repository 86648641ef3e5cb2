import { describe, expect, it } from "vitest";
import { createSandbox } from "../sandbox/createSandbox.js";
import { openNotifications } from "../testing/openNotifications.js";
import { signWebhook } from "./signWebhook.js";
import { webhookKey } from "./webhookSecret.js";

const URL_OF_APP = "https://app.example/webhooks";
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

it("a signature is that of the Standard Webhooks scheme's own example", async () => {
  const message = {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  expect(await signWebhook(webhookKey(SECRET), message)).toBe(
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

it("a subscription gets no posts once it has ended", async () => {
  const { sandbox, typesPosted } = await openNotifications();
  const end = sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
  sandbox.addUser();
  await sandbox.deliverWebhooks();
  expect(typesPosted()).toEqual(["user.created"]);
  end();
  sandbox.addUser();
  await sandbox.deliverWebhooks();
  expect(typesPosted()).toHaveLength(1);
});

describe("webhooks: a subscription is refused", () => {
  const subscribe = (over: object) => () =>
    createSandbox().webhooks.subscribe({ url: URL_OF_APP, secret: SECRET, ...over });

  it.each(["", "app.example", "ftp://app.example", "javascript:alert(1)"])(
    "for the address %j",
    (url) => {
      expect(subscribe({ url })).toThrow(/must be an http or https address/);
    },
  );

  it.each(["", "whsec_", "whsec_short", "whsec_!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])(
    "for the secret %j, which the message doesn't repeat",
    (secret) => {
      expect(subscribe({ secret })).toThrow(
        /^basiq-kit\/sandbox: a webhook's secret must be whsec_ and/,
      );
    },
  );

  it("for a type there is no webhook for", () => {
    expect(subscribe({ types: ["connection.updated"] })).toThrow(
      /no webhook for "connection\.updated"/,
    );
  });
});
