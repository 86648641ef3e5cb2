import { describe, expect, it } from "vitest";
import { aConnector } from "../testing/resources.js";
import { type BankAliases, filterConnectors } from "./filterConnectors.js";

const BANKS = [
  ["Commonwealth Bank of Australia", "CommBank"],
  ["National Australia Bank", "NAB"],
  ["Westpac"],
  ["ANZ"],
  ["Bank of Melbourne"],
  ["Bank of Queensland", "BOQ"],
  ["St.George Bank"],
  ["Bankwest"],
  ["ubank"],
  ["ME Bank", "ME"],
  ["Bendigo Bank"],
  ["Great Southern Bank"],
  ["Macquarie Bank"],
  ["P&N Bank"],
  ["People's Choice"],
  ["Members Mutual"],
  ["Common Ground Credit Union"],
].map(([name = "", shortName = name], index) =>
  aConnector({ id: `AU${index}` }, { name, shortName }),
);

const found = (search: string, aliases?: BankAliases) =>
  filterConnectors(BANKS, { search, aliases }).map(({ name }) => name);

describe("filterConnectors: what a bank is called", () => {
  it.each([
    ["cba", "Commonwealth Bank of Australia"],
    ["CommBank", "Commonwealth Bank of Australia"],
    ["common", "Commonwealth Bank of Australia"],
    ["comm bank", "Commonwealth Bank of Australia"],
    ["nab", "National Australia Bank"],
    ["bom", "Bank of Melbourne"],
    ["boq", "Bank of Queensland"],
    ["86 400", "ubank"],
    ["86400", "ubank"],
    ["u bank", "ubank"],
    ["me", "ME Bank"],
    ["bank west", "Bankwest"],
    ["st george", "St.George Bank"],
    ["saint george", "St.George Bank"],
    ["stgeorge", "St.George Bank"],
    ["adelaide bank", "Bendigo Bank"],
    ["cua", "Great Southern Bank"],
    ["p and n", "P&N Bank"],
    ["p & n bank", "P&N Bank"],
    ["pn", "P&N Bank"],
    ["police and nurses", "P&N Bank"],
    ["peoples choice", "People's Choice"],
    ["peoples choice credit union", "People's Choice"],
    ["联邦银行", "Commonwealth Bank of Australia"],
    ["联邦", "Commonwealth Bank of Australia"],
    ["西太平洋银行", "Westpac"],
    ["西太", "Westpac"],
    ["澳新银行", "ANZ"],
    ["国民银行", "National Australia Bank"],
  ])("%s finds %s first", (search, name) => {
    expect(found(search)[0]).toBe(name);
  });

  it("includes what the app knows", () => {
    expect(found("the red one", { AU2: ["The red one"] })).toEqual(["Westpac"]);
    expect(found("the red one")).toEqual([]);
  });
});

describe("filterConnectors: a slip", () => {
  it.each([
    ["wetpac", "Westpac"],
    ["wesptac", "Westpac"],
    ["westpsc", "Westpac"],
    ["wesst", "Westpac"],
    ["macquary", "Macquarie Bank"],
    ["maqcuarie", "Macquarie Bank"],
    ["comonwelth", "Commonwealth Bank of Australia"],
    ["qeensland", "Bank of Queensland"],
    ["bank of quensland", "Bank of Queensland"],
    ["melborne", "Bank of Melbourne"],
    ["greatsouthern", "Great Southern Bank"],
    ["st gorge", "St.George Bank"],
  ])("%s finds %s first", (search, name) => {
    expect(found(search)[0]).toBe(name);
  });

  it("isn't looked for where the text is found as it is", () => {
    expect(found("west")).toEqual(["Westpac", "Bankwest"]);
  });

  it("is not a word that half of all banks have in their names: a bank that isn't there is not any bank", () => {
    const listed = BANKS.filter(({ name }) => name !== "ubank");
    const guesses = (search: string) => filterConnectors(listed, { search }).length;
    expect(["ubank", "ubnk", "mutul", "crdit union", "bnak"].map(guesses)).toEqual([0, 0, 0, 0, 0]);
    expect(found("common ground crdit union")[0]).toBe("Common Ground Credit Union");
  });

  it.each(["anx", "nib", "hooliganism", "xyz"])("is none in %s", (search) => {
    expect(found(search)).toEqual([]);
  });
});
