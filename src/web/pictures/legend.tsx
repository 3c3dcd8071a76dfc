import type { ReactNode } from "react";

/** One line of a picture's key: the shape on a square of 24, and what it stands for. */
export function LegendItem({ shape, text }: { readonly shape: ReactNode; readonly text: string }) {
  return (
    <li>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {shape}
      </svg>
      {text}
    </li>
  );
}
