import type { Exchange } from "./exchange.js";
import { idOf, openStage } from "./openStage.js";

const BUSINESS = {
  businessName: "Gwen's Garden Pty Ltd",
  businessIdNo: "51824753556",
  businessIdNoType: "ABN",
  businessAddress: {
    addressLine1: "1 Quay Street",
    addressLine2: "",
    suburb: "Sydney",
    state: "NSW",
    postcode: "2000",
    countryCode: "AUS",
  },
  verificationStatus: true,
  verificationDate: "12/01/2024",
};

/** Users: created, read with and without connections, changed, deleted. */
export async function driveUsers(log: Exchange[]): Promise<void> {
  const { sandbox, call, user, userPath } = await openStage(log);
  const mobile = "+61491570157";
  const create = (scene: string, json: unknown) => call(scene, "POST", "/users", { json });

  const { body: created } = await create("with all names", {
    email: "jian@example.com",
    mobile,
    firstName: "Jian",
    middleName: "Y",
    lastName: "Yang",
  });
  await create("with an email alone", { email: "jian@example.com" });
  await create("with a mobile alone", { mobile });
  await create("with an empty middle name", { mobile, middleName: "" });
  await create("a business", { mobile, ...BUSINESS });
  await create("with nothing", {});
  await create("with a wrong email", { email: "jian" });
  await create("with a wrong mobile", { mobile: "0400" });
  await create("with a business number of no kind", {
    mobile,
    ...BUSINESS,
    businessIdNoType: "VAT",
  });
  await create("with a list for a body", []);
  await call("with cut JSON", "POST", "/users", {
    text: '{"email":',
    headers: { "content-type": "application/json" },
  });
  await call("with a form", "POST", "/users", { form: { email: "jian@example.com" } });

  const path = `/users/${idOf(created)}`;
  await call("without connections", "GET", path);
  sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login: "jared" });
  await call("with a connection", "GET", userPath);
  await call("a new email", "POST", path, { json: { email: "yang@example.com" } });
  await call("a wrong email", "POST", path, { json: { email: "yang" } });
  await call("with a list for a body", "POST", path, { json: [] });
  await call("the user", "DELETE", path);
  await call("deleted already", "DELETE", path);
  await call("deleted", "GET", path);
}
