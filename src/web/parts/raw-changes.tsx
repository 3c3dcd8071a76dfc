import { useTexts } from "../texts.tsx";

interface RawProps {
  readonly changes: readonly string[];
  /** Absent: all measures. */
  readonly title?: string;
}

/** Changes or figures in the measures' own units, for whoever wants to know precisely: on request. */
export function RawChanges({ changes, title }: RawProps) {
  const { say } = useTexts();
  return changes.length === 0 ? null : (
    <details>
      <summary>{title ?? say("card.effect.all")}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}
