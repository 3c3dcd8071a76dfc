import { type RefObject, useLayoutEffect, useState } from "react";

/** Room that the arrow of a list takes at least, in pixels. */
const arrow = 18;

/** Whether what is chosen in a list is wider than the list, now and when its size changes: there the browser cuts it off. */
export function useCut(list: RefObject<HTMLSelectElement | null>, chosen: string): boolean {
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const select = list.current;
    const pen = document.createElement("canvas").getContext("2d");
    if (select === null || pen === null) return undefined;
    const measure = () => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      pen.font = font;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
      setCut(select.clientWidth > 0 && pen.measureText(chosen).width > room);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(select);
    return () => observer.disconnect();
  }, [list, chosen]);
  return cut;
}
