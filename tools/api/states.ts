import ts from "typescript-api";
import { armsOf, groupBy, type Member, membersOf, textOf } from "./members.js";
import { checker } from "./program.js";

/** One arm of a result. */
interface State {
  readonly statuses: readonly string[];
  /** What its `status` is documented with. */
  readonly text: string;
  readonly members: readonly Member[];
}

// A member that more states than this lack is listed with the states that have it.
const MOST_EXCEPTIONS = 3;

/**
 * The arms of a tagged union, and the members that most arms share, which are left out of the arms; `undefined`
 * for anything but objects.
 */
export function statesOf(type: ts.Type, at: ts.Node) {
  const arms = armsOf(type);
  if (!arms.every((arm) => arm.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)))
    return undefined;
  const states = arms.map((arm) => {
    const all = membersOf(arm, at);
    const text = all.find(({ name }) => name === "status")?.text ?? "";
    const members = all.filter(({ name }) => name !== "status");
    return { statuses: statusesOf(arm, at), text, members };
  });
  const shared = sharedBy(states);
  const listed = new Set(shared.flatMap(({ members }) => members.map(keyOf)));
  const own = states.map(({ statuses, text, members }): State => {
    return { statuses, text, members: members.filter((member) => !listed.has(keyOf(member))) };
  });
  return { shared, states: own };
}

/** What several arms have alike, and the statuses that don't have it. */
function sharedBy(states: readonly State[]) {
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

/** Two members with the same key are the same. */
const keyOf = ({ name, type, optional }: Member) => [name, type, optional].join();

function statusesOf(arm: ts.Type, at: ts.Node) {
  const status = arm.getProperty("status");
  if (status === undefined) return [];
  return armsOf(checker.getTypeOfSymbolAtLocation(status, at)).map((one) =>
    one.isStringLiteral() ? one.value : textOf(one, at),
  );
}
