import type { ReactNode } from "react";

/** What explains a cell of a table, on a line of its own. */
export function Beneath({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <br />
      <span className="vw-faint">{children}</span>
    </>
  );
}
