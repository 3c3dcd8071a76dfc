import { type RefObject, useLayoutEffect, useState } from "react";

/** How large a drawing is on screen: one pixel in its units, and a `rem` in pixels. */
export interface MapScale {
  readonly unit: number;
  readonly rem: number;
}

/** Measures again whenever what holds the drawing gets another size, as with larger type. */
export function useMapScale(drawing: RefObject<SVGSVGElement | null>, wide: number, high: number): MapScale {
  const [scale, setScale] = useState<MapScale>({ unit: 1, rem: 16 });
  useLayoutEffect(() => {
    const svg = drawing.current;
    if (svg === null) return undefined;
    const measure = () => {
      const { width, height } = svg.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      const unit = Math.max(wide / width, high / height);
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setScale((was) => (was.unit === unit && was.rem === rem ? was : { unit, rem }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    if (svg.parentElement !== null) observer.observe(svg.parentElement);
    return () => observer.disconnect();
  }, [drawing, wide, high]);
  return scale;
}
