import { Fragment } from "react";

/** The answers that a test bank accepts, in order. */
export function Answers({ answers }: { readonly answers: readonly string[] }) {
  return answers.map((answer, index) => (
    <Fragment key={answer}>
      <span>{index > 0 && ", then "}</span>
      <code className="answer" translate="no">
        {answer}
      </code>
    </Fragment>
  ));
}
