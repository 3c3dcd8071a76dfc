import { useActions, useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";
import { calledIn } from "./called-in.ts";
import { Button, Note, Paragraph } from "./nl.tsx";

/** That what was open before is not lost, and the way back to it. */
export function SetAside() {
  const { say, language } = useTexts();
  const { variants, aside, running } = useSession();
  const { resume, update } = useActions();
  const variant = variants.find((one) => one.id === aside);
  if (variant === undefined) return null;
  return (
    <div role="status">
      <Note tone="notice">
        <Paragraph>{say("variants.aside", { name: calledIn(variant, language), n: variant.log.applied })}</Paragraph>
        <div className="vw-row">
          <Button disabled={running?.task === "open"} onClick={() => void resume(variant.id)}>
            {say("variants.back")}
          </Button>
          <Button onClick={() => update({ aside: undefined })}>{say("variants.close")}</Button>
        </div>
      </Note>
    </div>
  );
}
