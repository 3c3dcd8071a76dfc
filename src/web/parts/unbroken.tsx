import { Fragment } from "react";

/** A number, perhaps with a mark of how sure it is, and its unit. */
const quantity = /([+−]?\d[\d.,]*[~*°]* (?:%|km)(?![\p{L}\d]))/u;

/** A text in which no number parts from its “%” or “km” at the end of a line. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(quantity).map((part, at) =>
    at % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other name
      <span key={at} className="vw-unbroken">
        {part}
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other name
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
