import { Fragment } from "react";

/** What a test bank accepts. */
export function Answers({ answers }: { readonly answers: readonly string[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      Accepts{" "}
      {answers.map((answer, index) => (
        <Fragment key={answer}>
          {index > 0 && ", then "}
          <code>{answer}</code>
        </Fragment>
      ))}
      .
    </>
  );
}
