import { type RefObject, useLayoutEffect, useState } from "react";

/** How large a drawing is on screen, and a `rem`, in pixels. */
export interface MapScale {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

/** Measures again whenever the drawing, or what holds it, gets another size, as with larger type. */
export function useMapScale(drawing: RefObject<SVGSVGElement | null>): MapScale | undefined {
  const [scale, setScale] = useState<MapScale>();
  useLayoutEffect(() => {
    const svg = drawing.current;
    if (svg === null) return undefined;
    const measure = () => {
      const { width, height } = svg.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setScale((was) =>
        was?.width === width && was.height === height && was.rem === rem ? was : { width, height, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(svg);
    if (svg.parentElement !== null) observer.observe(svg.parentElement);
    return () => observer.disconnect();
  }, [drawing]);
  return scale;
}

/** One pixel of the screen, in the units of a drawing that is so wide and high. */
export function unitOf(scale: MapScale | undefined, wide: number, high: number): number {
  return scale === undefined ? 1 : Math.max(wide / scale.width, high / scale.height);
}
