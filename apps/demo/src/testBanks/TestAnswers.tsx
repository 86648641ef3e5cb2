import { useQuery } from "@tanstack/react-query";
import { Answers } from "./Answers.js";
import { testBanksQuery } from "./testBanksQuery.js";

/** What to say to the person's banks when they ask: nobody gets a code from a test bank. */
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
            <dt>{bank}</dt>
            <dd>
              <Answers answers={answers} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
