import { useEffect, useState } from "react";
import type { ReportData } from "../../report/index.ts";
import { useActions } from "../state/context.tsx";
import type { Answer } from "../state/session.ts";

/** The map of an answer, with the tables that belong to it. */
export interface MapData {
  readonly of: Answer;
  readonly map: ReportData["map"];
}

/**
 * The map of an answer as soon as it is made; until then that of the answer before, where it is of the same scenario.
 * `of` says of which it is.
 */
export function useMapData(answer: Answer): MapData | undefined {
  const { ask } = useActions();
  const [found, setFound] = useState<MapData>();
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      try {
        const map = await ask(answer, (engine) => engine.map(answer.key));
        if (wanted) setFound({ of: answer, map });
      } catch {
        // The status bar tells that the engine was lost.
      }
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [ask, answer]);
  const same = found?.of.made.package.scenario.id === answer.made.package.scenario.id;
  return same ? found : undefined;
}
