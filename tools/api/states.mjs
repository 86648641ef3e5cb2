import ts from "typescript-api";
import { groupBy, membersOf, textOf } from "./members.mjs";
import { checker } from "./program.mjs";

/** @typedef {import("./members.mjs").Member} Member */

/**
 * One arm of a result: the statuses it has, what its `status` is documented with, and what it holds.
 *
 * @typedef {{ statuses: string[]; text: string; members: Member[] }} State
 */

/**
 * What several arms have alike, and the statuses that don't have it.
 *
 * @typedef {{ except: string[]; members: Member[] }} Shared
 */

// What more states than this lack is listed with the states that have it.
const MOST_EXCEPTIONS = 3;

/**
 * A tagged union arm by arm, and what most arms have alike, which their own members leave out.
 *
 * @param {ts.Type} type
 * @param {ts.Node} at
 * @returns {{ shared: Shared[]; states: State[] } | undefined} `undefined` for what is no object.
 */
export function statesOf(type, at) {
  const arms = type.isUnion() ? type.types : [type];
  if (!arms.every((arm) => arm.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)))
    return undefined;
  const states = arms.map((arm) => {
    const all = membersOf(arm, at);
    const text = all.find(({ name }) => name === "status")?.text ?? "";
    const members = all.filter(({ name }) => name !== "status");
    return { statuses: statusesOf(arm, at), text, members };
  });
  const shared = sharedBy(states);
  const told = new Set(shared.flatMap(({ members }) => members.map(keyOf)));
  const own = states.map(({ statuses, text, members }) => {
    return { statuses, text, members: members.filter((member) => !told.has(keyOf(member))) };
  });
  return { shared, states: own };
}

/** @param {State[]} states @returns {Shared[]} */
function sharedBy(states) {
  const holders = groupBy(
    states.flatMap((state) => state.members.map((member) => ({ state, member }))),
    ({ member }) => keyOf(member),
  );
  const shared = holders.flatMap((held) => {
    const lacking = states.filter((state) => !held.some((one) => one.state === state));
    const isShared = lacking.length <= MOST_EXCEPTIONS && held.length >= Math.min(3, states.length);
    const except = lacking.flatMap(({ statuses }) => statuses);
    return isShared ? held.slice(0, 1).map(({ member }) => ({ except, member })) : [];
  });
  return groupBy(shared, ({ except }) => except.join())
    .map((group) => ({
      except: group[0]?.except ?? [],
      members: group.map(({ member }) => member),
    }))
    .toSorted((a, b) => a.except.length - b.except.length);
}

/** What is alike in two states. @param {Member} member */
const keyOf = ({ name, type, optional }) => [name, type, optional].join();

/** @param {ts.Type} arm @param {ts.Node} at */
function statusesOf(arm, at) {
  const status = arm.getProperty("status");
  if (status === undefined) return [];
  const type = checker.getTypeOfSymbolAtLocation(status, at);
  return (type.isUnion() ? type.types : [type]).map((one) =>
    one.isStringLiteral() ? one.value : textOf(one, at),
  );
}
