import type { CSSProperties, ReactNode } from "react";

/** A municipality that is pointed at or reached by keyboard, and where on the screen that was. */
export interface Spot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** Between the pointer and the words, in pixels. */
const apart = 16;

/**
 * What is told of a municipality, beside the pointer, on the side where there is room. Not for who listens: the
 * municipality's own label and the caption say the same.
 */
export function MapTip({ spot: { x, y }, children }: { readonly spot: Spot; readonly children: ReactNode }) {
  const across: CSSProperties = x > innerWidth / 2 ? { right: innerWidth - x + apart } : { left: x + apart };
  const along: CSSProperties = y > innerHeight / 2 ? { bottom: innerHeight - y + apart } : { top: y + apart };
  return (
    <div className="vw-map__tip" style={{ ...across, ...along }} aria-hidden="true">
      {children}
    </div>
  );
}
