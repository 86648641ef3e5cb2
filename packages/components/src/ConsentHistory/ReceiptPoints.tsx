import { Fragment } from "react";
import { Skeleton } from "../ui/Skeleton.js";
import type { ReceiptLine, ReceiptPart } from "./consentReceipt.js";

export interface ReceiptPointsProps {
  readonly parts: readonly ReceiptPart[];
}

/** A receipt's points, as the card of the consent draws them. */
export function ReceiptPoints({ parts }: ReceiptPointsProps) {
  return parts.map(({ heading, points }) => (
    <Fragment key={heading ?? ""}>
      {heading !== undefined && <p className="bk-text">{heading}</p>}
      <dl className="bk-receipt">
        {points.map(({ name, lines }) => (
          <div key={name} className="bk-receipt__row">
            <dt className="bk-meta">{name}</dt>
            <dd className="bk-receipt__value">
              {lines.map((line, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- two lines may say the same
                <Line key={index} {...line} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Fragment>
  ));
}

function Line({ text, quiet = false, isName = false, isLoading = false, href }: ReceiptLine) {
  if (isLoading) return <Skeleton lines={1} />;
  const words = <bdi translate={isName ? "no" : undefined}>{text}</bdi>;
  if (href !== undefined)
    return (
      <a className="bk-receipt__link" href={href}>
        {words}
      </a>
    );
  return <span className={quiet ? "bk-meta" : undefined}>{words}</span>;
}
