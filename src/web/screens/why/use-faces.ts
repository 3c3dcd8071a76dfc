import { useEffect, useState } from "react";
import type { Face } from "../../engine/api.ts";
import { useActions } from "../../state/context.tsx";

/** Questions do not change: they are fetched once. */
let known: readonly Face[] = [];

/** The questions of the list; none until the engine has told them. */
export function useFaces(): readonly Face[] {
  const { quick } = useActions();
  const [faces, setFaces] = useState(known);
  useEffect(() => {
    if (known.length > 0) return;
    const look = async () => {
      known = (await quick((engine) => engine.faces())) ?? known;
      setFaces(known);
    };
    void look();
  }, [quick]);
  return faces;
}
