import type { Way } from "../../../app/index.ts";
import { Note, Paragraph } from "../../parts/nl.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";

interface OtherWayProps {
  readonly answer: Answer;
  /** How what is shown here was made. */
  readonly way: Way;
  /** Of what is called the best here, in one province: its mergers, and those of the package on the table. */
  readonly mergers?: { readonly here: number; readonly there: number };
}

/** That what is called the best here was made by another way than the package on the table, where the two differ. */
export function OtherWay({ answer, way, mergers }: OtherWayProps) {
  const { say } = useTexts();
  const isSame = mergers !== undefined && mergers.here === mergers.there;
  if (answer.made.package.proof.way === way || isSame) return null;
  return (
    <Note tone="plain">
      <Paragraph>
        {say(`otherWay.${way}`)} {mergers === undefined ? say("otherWay.differs") : say("otherWay.mergers", mergers)}
      </Paragraph>
    </Note>
  );
}
