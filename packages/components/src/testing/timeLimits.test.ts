import { getConfig } from "@testing-library/react";
import { expect, it } from "vitest";

it("a query that finds nothing gives up before its test does, even after two others waited as long", ({
  task,
}) => {
  expect(3 * getConfig().asyncUtilTimeout).toBeLessThan(task.timeout);
});
