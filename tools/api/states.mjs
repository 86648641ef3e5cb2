import ts from "typescript-api";
import { membersOf, textOf } from "./members.mjs";

/** @typedef {import("./members.mjs").Member} Member */

/**
 * One arm of a result: the statuses it has, and what it holds beyond what is shared.
 *
 * @typedef {object} State
 * @property {string[]} statuses
 * @property {string} text What its `status` is documented with.
 * @property {Member[]} members
 */

/**
 * What several arms have alike.
 *
 * @typedef {object} Shared
 * @property {string[]} except The statuses that don't have it.
 * @property {Member[]} members
 */

const DISCRIMINANT = "status";
// What is missing in more states than this is told with the states that have it.
const MOST_EXCEPTIONS = 3;

/**
 * A tagged union arm by arm, and what most arms have alike.
 *
 * @param {ts.Type} type
 * @param {ts.Node} at
 * @param {ts.TypeChecker} checker
 * @returns {{ shared: Shared[]; states: State[] } | undefined} `undefined` for what is no object.
 */
export function statesOf(type, at, checker) {
  const arms = type.isUnion() ? type.types : [type];
  if (!arms.every((arm) => arm.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)))
    return undefined;
  const states = arms.map((arm) => {
    const all = membersOf(arm, at, checker);
    const tag = all.find(({ name }) => name === DISCRIMINANT);
    const members = all.filter((member) => member !== tag);
    return { statuses: statusesOf(arm, at, checker), text: tag?.text ?? "", members };
  });
  const shared = sharedBy(states);
  const told = shared.flatMap(({ members }) => members);
  /** @param {Member} member */
  const isOwn = (member) => !told.some((one) => isSame(one, member));
  const own = states.map(({ statuses, text, members }) => {
    return { statuses, text, members: members.filter(isOwn) };
  });
  return { shared, states: own };
}

/** @param {State[]} states @returns {Shared[]} */
function sharedBy(states) {
  /** @type {Map<string, Shared>} */
  const groups = new Map();
  /** @type {Member[]} */
  const met = [];
  for (const member of states.flatMap(({ members }) => members)) {
    if (met.some((one) => isSame(one, member))) continue;
    met.push(member);
    const without = states.filter(({ members }) => !members.some((one) => isSame(one, member)));
    const having = states.length - without.length;
    if (without.length > MOST_EXCEPTIONS || having < Math.min(3, states.length)) continue;
    const except = without.flatMap(({ statuses }) => statuses);
    const group = groups.get(except.join()) ?? { except, members: [] };
    groups.set(except.join(), { ...group, members: [...group.members, member] });
  }
  return [...groups.values()].toSorted((a, b) => a.except.length - b.except.length);
}

/** @param {ts.Type} arm @param {ts.Node} at @param {ts.TypeChecker} checker */
function statusesOf(arm, at, checker) {
  const status = arm.getProperty(DISCRIMINANT);
  if (status === undefined) return [];
  const type = checker.getTypeOfSymbolAtLocation(status, at);
  return (type.isUnion() ? type.types : [type]).map((one) =>
    one.isStringLiteral() ? one.value : textOf(one, at, checker),
  );
}

/** @param {Member} a @param {Member} b */
function isSame(a, b) {
  return a.name === b.name && a.type === b.type && a.optional === b.optional;
}
