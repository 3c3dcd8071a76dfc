import type { TableData } from "../../report/index.ts";
import { formatAbove } from "../../report/language.ts";
import type { Texts } from "../texts.tsx";
import type { Tone } from "./nl.tsx";

type Told = Pick<TableData, "verified" | "proof">;

/** Green is for what is proven; what keeps every rule and may be bettered is neither good nor bad. */
export function surenessTone({ verified, proof }: Told): Tone {
  if (!verified) return "alarm";
  return proof.status === "optimal" ? "good" : "plain";
}

/** How sure a package is, in a few words. */
export function surenessText({ verified, proof }: Told, { say, language }: Texts): string {
  if (!verified) return say("status.broken");
  if (proof.status === "optimal") return say(provenKey(proof.about));
  const { open } = proof;
  return open?.basisPoints === undefined
    ? say("status.open")
    : say("status.open.percent", { above: formatAbove(language, open.basisPoints) });
}

/** Whether only the last rank is open of a package of which the rest was held. */
export function isAlmostProven({ proof: { about, open, levels } }: Told): boolean {
  return about === "held" && levels.length > 1 && open?.rank === levels.length;
}

/** Best of all is proven of joint alone. */
function provenKey(about: Told["proof"]["about"]) {
  if (about === "joint") return "status.proven";
  return about === "held" ? "status.proven.held" : "status.proven.steps";
}
