import { useState } from "react";
import { isLarge, setLarge } from "../state/large-type.ts";
import { useTexts } from "../texts.tsx";
import { Button } from "./nl.tsx";

/** Everything larger, for who reads from a wall; it stays so in this browser until somebody lets it go. */
export function LargeType() {
  const { say } = useTexts();
  const [large, show] = useState(isLarge);
  const turn = () => {
    setLarge(!large);
    show(!large);
  };
  return (
    <Button className="vw-large-type" pressed={large} onClick={turn}>
      {say("large.type")}
    </Button>
  );
}
