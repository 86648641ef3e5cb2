import { useQuery } from "@tanstack/react-query";
import { Answers } from "./Answers.js";
import { testBanksQuery } from "./testBanksQuery.js";

/** The answers that the person's banks accept, because no test bank sends a code. */
export function TestAnswers() {
  const all = useQuery(testBanksQuery);
  const asking = all.data?.connections.filter(({ answers }) => answers.length > 0) ?? [];
  if (asking.length === 0) return null;
  return (
    <section className="test-answers" aria-labelledby="test-answers">
      <h2 id="test-answers">In this sandbox</h2>
      <p>No code reaches your phone. When a bank asks, it accepts:</p>
      <dl>
        {asking.map(({ id, bank, answers }) => (
          <div key={id}>
            <dt translate="no">{bank}</dt>
            <dd>
              <Answers answers={answers} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
