/**
 * What people in Australia call their bank, and what it was called before, by how its name or short name
 * begins; all in lower case, without accents and punctuation. Initials ("boq") are found without it. The largest
 * have Chinese names too, by which people who read Chinese know them.
 */
const NICKNAMES: readonly (readonly [starts: string, nicknames: string])[] = [
  ["american express", "amex"],
  ["anz", "australia and new zealand bank, 澳新银行, 澳新"],
  ["australia and new zealand", "anz, 澳新银行, 澳新"],
  ["bank australia", "mecu, bankmecu"],
  ["bank first", "victoria teachers, vtmb"],
  ["bank of melbourne", "bom"],
  ["bank of queensland", "boq"],
  ["bank of sydney", "beirut hellenic"],
  ["banksa", "bank of south australia, bsa"],
  ["bankwest", "bank of western australia, bank west"],
  ["bcu", "bananacoast"],
  ["bendigo", "adelaide bank, bendigo and adelaide bank"],
  ["beyond bank", "community cps"],
  ["boq", "bank of queensland"],
  ["citi", "citibank"],
  ["commbank", "cba, commonwealth bank of australia, common, 联邦银行, 澳洲联邦银行"],
  ["commonwealth", "cba, commbank, comm bank, netbank, 联邦银行, 澳洲联邦银行"],
  ["credit union australia", "cua, great southern bank"],
  ["defence bank", "defcredit"],
  ["g and c mutual", "quay credit union, gandc"],
  ["great southern", "cua, credit union australia"],
  ["greater bank", "greater building society"],
  ["heritage", "people first bank"],
  ["hsbc", "hongkong bank"],
  ["imb", "illawarra mutual building society"],
  ["ing", "ing direct"],
  ["macquarie", "macq"],
  ["me bank", "me, members equity"],
  ["members equity", "me bank"],
  ["nab", "national australia bank, 国民银行, 澳洲国民银行"],
  ["national australia", "nab, 国民银行, 澳洲国民银行"],
  ["newcastle permanent", "the perm, npbs"],
  ["p and n", "police and nurses"],
  ["people first", "heritage bank, peoples choice credit union"],
  ["peoples choice", "peoples choice credit union"],
  ["qudos", "qantas credit union"],
  ["regional australia bank", "community mutual"],
  ["st george", "saint george, stg"],
  ["suncorp", "metway, suncorp metway"],
  ["teachers mutual", "tmb"],
  ["ubank", "86 400, 86400, u bank"],
  ["up", "up bank"],
  ["westpac", "wbc, 西太平洋银行, 西太"],
];

/** The nicknames and former names of a bank with one of these names, normalised as `normalName` does it. */
export function nicknamesOf(names: readonly string[]): readonly string[] {
  const known = NICKNAMES.filter(([starts]) =>
    names.some((name) => `${name} `.startsWith(`${starts} `)),
  );
  return known.flatMap(([, nicknames]) => nicknames.split(", "));
}
