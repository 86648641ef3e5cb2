/** Someone who uses Ledgerbird, with the history they come with. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What the demo shows when signed in as this person. */
  readonly about: string;
  /** Seeded on the sandbox only, never at Basiq itself. */
  readonly history?: History;
}

export interface History {
  readonly consent: {
    readonly daysAgo: number;
    readonly durationDays?: number;
    /** An older policy, so that an update is due. */
    readonly policyId?: string;
  };
  readonly connections: readonly HistoricConnection[];
}

export interface HistoricConnection {
  readonly institutionId: string;
  readonly login: string;
  readonly daysAgo: number;
  /** When it was last refreshed. The bank and the person decide how that ended. */
  readonly refreshedHoursAgo?: number;
}

const everywhere: readonly [institutionId: string, login: string][] = [
  ["AU00000", "Wentworth-Smith"],
  ["AU00002", "jared"],
  ["AU00002", "Whistler"],
  ["AU90003", "richard"],
  ["AU00003", "Gilfoyle"],
  ["AU00004", "bighead"],
  ["AU00004", "erlich"],
  ["AU00004", "jianYang"],
  ["AU90007", "gavinBelson"],
  ["AU90006", "Wentworth-Smith"],
  ["AU90009", "jared"],
  ["AU90004", "richard"],
];

/** Who can sign in. Each person shows a different situation. */
export const people: readonly Person[] = [
  {
    id: "mia",
    name: "Mia Novak",
    about: "New here. Connects a first bank, from consent to balances.",
  },
  {
    id: "sam",
    name: "Sam Okafor",
    about: "Four banks. Three ask for a code, an answer or an approval.",
    history: {
      consent: { daysAgo: 40 },
      connections: [
        { institutionId: "AU00000", login: "Wentworth-Smith", daysAgo: 40, refreshedHoursAgo: 5 },
        { institutionId: "AU00002", login: "jared", daysAgo: 40 },
        { institutionId: "AU00003", login: "Gilfoyle", daysAgo: 12 },
        { institutionId: "AU90003", login: "richard", daysAgo: 3 },
      ],
    },
  },
  {
    id: "ines",
    name: "Inés Duarte",
    about: "Her consent, and what she allowed one bank, end in 5 days.",
    history: {
      consent: { daysAgo: 360, durationDays: 365.5 },
      connections: [
        { institutionId: "AU00000", login: "gavinBelson", daysAgo: 300, refreshedHoursAgo: 30 },
        { institutionId: "AU90009", login: "gavinBelson", daysAgo: 359.5, refreshedHoursAgo: 30 },
      ],
    },
  },
  {
    id: "theo",
    name: "Theo Lindqvist",
    about: "Agreed to terms that have changed since.",
    history: {
      consent: { daysAgo: 100, policyId: "policy-2023-07" },
      connections: [
        { institutionId: "AU00000", login: "richard", daysAgo: 100, refreshedHoursAgo: 20 },
        { institutionId: "AU90010", login: "richard", daysAgo: 80, refreshedHoursAgo: 20 },
      ],
    },
  },
  {
    id: "grace",
    name: "Grace Tan",
    about: "Refreshes failed at three of her four banks. Basiq doesn’t always say which.",
    history: {
      consent: { daysAgo: 60 },
      connections: [
        { institutionId: "AU00000", login: "Wentworth-Smith", daysAgo: 60, refreshedHoursAgo: 8 },
        { institutionId: "AU00004", login: "bighead", daysAgo: 60, refreshedHoursAgo: 8 },
        { institutionId: "AU90010", login: "erlich", daysAgo: 50, refreshedHoursAgo: 8 },
        { institutionId: "AU90011", login: "jianYang", daysAgo: 50, refreshedHoursAgo: 8 },
      ],
    },
  },
  {
    id: "otis",
    name: "Otis Bell",
    about: "One of his banks can’t be reached at the moment.",
    history: {
      consent: { daysAgo: 20 },
      connections: [
        { institutionId: "AU00000", login: "gavinBelson", daysAgo: 20, refreshedHoursAgo: 3 },
        { institutionId: "AU90013", login: "gavinBelson", daysAgo: 20 },
      ],
    },
  },
  {
    id: "robin",
    name: "Robin Hale",
    about: "Tests every kind of bank, as every test person.",
    history: {
      consent: { daysAgo: 2 },
      connections: everywhere.map(([institutionId, login]) => ({
        institutionId,
        login,
        daysAgo: 1,
      })),
    },
  },
];

/** With an API key of Basiq's, people have no history: they connect real or test banks there. */
export const peopleAtBasiq: readonly Person[] = [
  { id: "first", name: "Mia Novak", about: "A user of her own at Basiq." },
  { id: "second", name: "Sam Okafor", about: "Another user at Basiq." },
];
