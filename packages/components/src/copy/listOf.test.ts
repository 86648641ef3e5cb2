import { expect, it } from "vitest";
import { isolated } from "./isolated.js";
import { listOf } from "./listOf.js";

const NAMES = ["Account balance", "Account number"];

it("lists names as the language does", () => {
  expect(listOf("en-AU", NAMES)).toBe("Account balance, Account number");
});

it("isolates each where they run the other way than the words between them", () => {
  const [first = "", second = ""] = NAMES.map(isolated);
  const list = listOf("ar", NAMES);
  expect(list.startsWith(first)).toBe(true);
  expect(list.endsWith(second)).toBe(true);
  expect(listOf("ar", [])).toBe("");
});
