import { describe, expect, it } from "vitest";
import { openReports } from "../testing/openReports.js";
import { wireError } from "../testing/wireError.js";
import { coreOf } from "../sandbox/coreOf.js";
import { uploadStatement } from "../statements/uploadStatement.js";

describe("readReport: a report that can't be asked for is a 400", () => {
  it.each([
    ["no type", { reportType: undefined }, "parameter-not-supplied", "reportType"],
    ["an unknown type", { reportType: "CON_AFFOR_99" }, "parameter-not-valid", "reportType"],
    ["no title", { title: undefined }, "parameter-not-supplied", "title"],
    ["an empty title", { title: "" }, "parameter-not-valid", "title"],
    ["a title of 51 characters", { title: "x".repeat(51) }, "parameter-not-valid", "title"],
    ["no filters", { filters: undefined }, "parameter-not-supplied", "filters"],
    ["filters that are no list", { filters: {} }, "parameter-not-valid", "filters"],
    [
      "a filter without a value",
      { filters: [{ name: "users" }] },
      "parameter-not-valid",
      "filters",
    ],
  ])("%s", async (_, over, code, parameter) => {
    const { post } = await openReports();
    expect(await post(over)).toMatchObject(wireError(400, code, { parameter }));
  });

  it("a title of 50 characters is fine", async () => {
    const { post } = await openReports();
    expect((await post({ title: "x".repeat(50) })).status).toBe(202);
  });

  it.each(["fromDate", "toDate", "accounts", "users"])("the filter %s is missing", async (name) => {
    const { post, filtersWithout } = await openReports();
    const answer = await post({ filters: filtersWithout(name) });
    expect(answer).toMatchObject(wireError(400, "parameter-not-supplied", { parameter: name }));
  });

  it.each([
    ["fromDate", "1 November", "fromDate"],
    ["fromDate", "2024-13-01", "fromDate"],
    ["fromDate", "2024-02-30", "fromDate"],
    ["toDate", "2024-10-31", "toDate"],
    ["users", null, "users"],
    ["users", [], "users"],
    ["users", [1], "users"],
    ["accounts", {}, "accounts"],
    ["includeMetrics", ["ME1"], "includeMetrics"],
    ["includeGroups", 7, "includeGroups"],
    ["includeGroups", ["all"], "includeGroups"],
    ["user", "x", "filters"],
    ["constructor", "x", "filters"],
  ])("the filter %s is %j", async (name, value, parameter) => {
    const { post, filtersWith } = await openReports();
    const answer = await post({ filters: filtersWith({ name, value }) });
    expect(answer).toMatchObject(wireError(400, "parameter-not-valid", { parameter }));
  });

  it("a filter is there twice", async () => {
    const { post, filters } = await openReports();
    const answer = await post({ filters: [...filters, ...filters] });
    expect(answer).toMatchObject(wireError(400, "parameter-not-valid", { parameter: "filters" }));
  });

  it("six users are too many, and one twice as well, in Basiq's words", async () => {
    const { post, filtersWith, user } = await openReports();
    const six = await post({
      filters: filtersWith({ name: "users", value: ["a", "b", "c", "d", "e", "f"] }),
    });
    expect(six).toMatchObject(wireError(400, "forbidden-access"));
    expect(six.body.data).toMatchObject([
      { title: "Invalid users filter. Maximum 5 users allowed." },
    ]);
    const twice = await post({
      filters: filtersWith({ name: "users", value: [user.id, user.id] }),
    });
    expect(twice).toMatchObject(wireError(400, "forbidden-access"));
    expect(JSON.stringify(twice.body)).toContain("entered more than once");
  });

  it("an account comes from an uploaded statement", async () => {
    const { post, filtersWith, sandbox, user, clock, get } = await openReports();
    uploadStatement(coreOf(sandbox), {
      userId: user.id,
      institutionId: "AU90003",
      method: "pdf",
      failure: null,
    });
    clock.advance(30_000);
    const filter = "filter=institution.id.eq('AU90003')";
    const accounts = await get<{ id: string }>(`/users/${user.id}/accounts?${filter}`);
    const value = [accounts.body.data?.[0]?.id];
    const answer = await post({ filters: filtersWith({ name: "accounts", value }) });
    expect(answer).toMatchObject(wireError(400, "forbidden-access"));
    expect(answer.body.data).toMatchObject([{ title: "Connection source not supported." }]);
  });
});
