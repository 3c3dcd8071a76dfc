/** A number, perhaps with a mark of how sure it is, and its unit. */
const quantity = /([+−]?\d[\d.,]*[~*°]* (?:%|km)(?![\p{L}\d]))/u;

/** A text in which no number parts from its “%” or “km” at the end of a line. It stays one thing, wherever it is laid out. */
export function Unbroken({ text }: { readonly text: string }) {
  const parts = text.split(quantity);
  if (parts.length === 1) return text;
  return (
    <span>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other name
          <span key={at} className="vw-unbroken">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  );
}
