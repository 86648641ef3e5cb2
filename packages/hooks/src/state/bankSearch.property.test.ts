import fc from "fast-check";
import { expect, it } from "vitest";
import { aConnector } from "../testing/resources.js";
import { filterConnectors } from "./filterConnectors.js";

const NAMES =
  `AMP Bank|ANZ|Auswide Bank|Australian Military Bank|Australian Mutual Bank|Bank Australia|Bank First|Bank of Melbourne|Bank of Queensland|Bank of Sydney|Bank of us|BankSA|BankVic|Bankwest|BCU|Bendigo Bank|Beyond Bank|Cairns Bank|Central West Credit Union|Commonwealth Bank of Australia|Community First Bank|Credit Union SA|Defence Bank|Dnister|Family First Credit Union|Firefighters Mutual Bank|First Option Bank|G&C Mutual Bank|Gateway Bank|Great Southern Bank|Greater Bank|Health Professionals Bank|Heritage Bank|HSBC|Hume Bank|IMB Bank|ING|Judo Bank|Laboratories Credit Union|Macquarie Bank|Maitland Mutual|ME Bank|MyState Bank|National Australia Bank|Newcastle Permanent|Northern Inland Credit Union|P&N Bank|People's Choice|Police Bank|Police Credit Union|Queensland Country Bank|QBANK|Qudos Bank|RACQ Bank|Regional Australia Bank|St.George Bank|Suncorp Bank|Summerland Bank|Teachers Mutual Bank|The Mutual Bank|The Capricornian|Ubank|Unity Bank|UniBank|Up|Victoria Mutual|Virgin Money|Warwick Credit Union|Westpac|Écu Banque`.split(
    "|",
  );
const BANKS = NAMES.map((name, index) =>
  aConnector({ id: `AU${index}` }, { name, shortName: name }),
);
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

type Slip = (name: string, at: number, letter: string) => string;
const SLIPS: Readonly<Record<string, Slip>> = {
  leftOut: (name, at) => name.slice(0, at) + name.slice(at + 1),
  putIn: (name, at, letter) => name.slice(0, at) + letter + name.slice(at),
  mistaken: (name, at, letter) => name.slice(0, at) + letter + name.slice(at + 1),
  swapped: (name, at) =>
    name.slice(0, at) +
    name
      .slice(at, at + 2)
      .split("")
      .toReversed()
      .join("") +
    name.slice(at + 2),
};

const found = (search: string) => filterConnectors(BANKS, { search }).map(({ name }) => name);

it.each(Object.entries(SLIPS))("a bank is among the first five with a letter %s", (_, slip) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES.filter((name) => name.length >= 5)),
      fc.nat(40),
      fc.constantFrom(...LETTERS.split("")),
      (name, at, letter) => {
        const typed = slip(name.toLowerCase(), at % name.length, letter);
        // QBANK without its Q is every bank.
        fc.pre(typed !== "bank");
        expect(found(typed).slice(0, 5)).toContain(name);
        expect(found(name)[0]).toBe(name);
      },
    ),
  );
});

it("any text at all finds banks of the list, each once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (search) => {
      const names = found(search);
      expect(new Set(names).size).toBe(names.length);
      expect(NAMES).toEqual(expect.arrayContaining(names));
    }),
  );
});
