import type { ConnectionState } from "@basiq-kit/hooks";
import { throughOf } from "../ConnectionCard/connectionFacts.js";
import { connectionCardWords } from "../ConnectionCard/connectionCardWords.js";
import { bankOf } from "../ConnectionCard/connectionSentences.js";
import { listOf } from "../copy/listOf.js";
import { useCopy } from "../copy/useCopy.js";

export interface ConnectionListFootProps {
  readonly connections: readonly ConnectionState[];
}

const WAYS = ["web", "openbanking"] as const;

/** How the banks of a list are connected, once; where they differ, for which. */
export function ConnectionListFoot({ connections }: ConnectionListFootProps) {
  const copy = useCopy(connectionCardWords);
  const { through, throughOf: forBanks } = copy.connection;
  const ways = WAYS.flatMap((way) => {
    const banks = connections.filter(({ method }) => throughOf(method) === way);
    return banks.length === 0 ? [] : [{ way, banks }];
  });
  if (ways.length === 0) return null;
  const isOne = ways.length === 1 && ways[0]?.banks.length === connections.length;
  return (
    <div className="bk-connections__foot">
      {ways.map(({ way, banks }) => (
        <p key={way} className="bk-meta">
          {isOne
            ? through[way]
            : forBanks(
                listOf(
                  copy.locale,
                  [...new Set(banks.map((one) => bankOf(one, copy)))],
                  "conjunction",
                ),
                through[way],
              )}
        </p>
      ))}
    </div>
  );
}
