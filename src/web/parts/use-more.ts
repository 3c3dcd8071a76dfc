import { type RefObject, useLayoutEffect, useState } from "react";

/** A line that is cut through by less than this, in pixels, is no line that is missed. */
const sliver = 4;

/** Whether more stands in a box below what is seen of it, now and when it is scrolled, filled or sized anew. */
export function useMore(box: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => setMore(element.scrollHeight - element.clientHeight - element.scrollTop > sliver);
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer.observe(one);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
  return more;
}
