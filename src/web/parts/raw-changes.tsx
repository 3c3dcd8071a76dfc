import { useTexts } from "../texts.tsx";

/** Changes in the measures' own units, for whoever wants to know precisely: on request. */
export function RawChanges({ changes }: { readonly changes: readonly string[] }) {
  const { say } = useTexts();
  return changes.length === 0 ? null : (
    <details>
      <summary>{say("card.effect.all")}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}
