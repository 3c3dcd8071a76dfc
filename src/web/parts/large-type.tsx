import { useState } from "react";
import { useTexts } from "../texts.tsx";
import { Button } from "./nl.tsx";

const kept = "verdeelwijzer-large-type";

/** Everything larger, for who reads from a wall; it stays so in this browser until somebody lets it go. */
export function LargeType() {
  const { say } = useTexts();
  const [large, setLarge] = useState(isLarge);
  const turn = () => {
    localStorage.setItem(kept, large ? "no" : "yes");
    show(!large);
    setLarge(!large);
  };
  return (
    <Button className="vw-large-type" pressed={large} onClick={turn}>
      {say("large.type")}
    </Button>
  );
}

function isLarge(): boolean {
  return localStorage.getItem(kept) === "yes";
}

function show(large: boolean): void {
  document.documentElement.classList.toggle("vw-large", large);
}

// As it was left, as soon as this screen is fetched.
show(isLarge());
