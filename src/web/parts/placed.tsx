import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";

interface Placement {
  /** An element of class `vw-place` that is there before this. */
  readonly at: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Stands in one place or in another and is not made anew when it moves: what is typed and what is open stays, and so does the focus. */
export function Placed({ at, children }: Placement) {
  const [host] = useState(() => Object.assign(document.createElement("div"), { className: "vw-place" }));
  useLayoutEffect(() => {
    const { activeElement } = document;
    at.current?.append(host);
    if (!(activeElement instanceof HTMLElement) || !host.contains(activeElement)) return;
    // Moving took it away. Where somebody was typing comes into sight once everything else stands where it goes.
    activeElement.focus({ preventScroll: true });
    requestAnimationFrame(() => activeElement.scrollIntoView({ block: "center", behavior: "instant" }));
  }, [at, host]);
  return createPortal(children, host);
}
