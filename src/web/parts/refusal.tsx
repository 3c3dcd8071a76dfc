import type { NoPackage } from "../../app/index.ts";
import { addressOf } from "../route.ts";
import { useTexts } from "../texts.tsx";
import { Badge, Link, Note } from "./nl.tsx";

/** That there is no package, why as far as that is known at once, and where to find out more. */
export function Refusal({ planned }: { readonly planned: NoPackage }) {
  const { say } = useTexts();
  return (
    <Note tone="alarm">
      <p className="nl-paragraph">
        <Badge tone="alarm">{say("refusal.title")}</Badge> {say(`refusal.${planned.status}`)}
      </p>
      <RefusalWay planned={planned} />
    </Note>
  );
}

/** Where it went wrong, and where to find out more. */
export function RefusalWay({ planned }: { readonly planned: NoPackage }) {
  const { say, report } = useTexts();
  return (
    <>
      {"phase" in planned ? (
        <p className="nl-paragraph">
          {planned.phase === "joint"
            ? say("refusal.where.joint")
            : say("refusal.where", {
                phase: report(`phase.${planned.phase}`),
                part: planned.part === "" ? "" : ` (${planned.part})`,
              })}
        </p>
      ) : null}
      <p className="nl-paragraph">
        {say("refusal.way")}{" "}
        <Link href={addressOf({ screen: "why", about: "conflicts" })}>{say("refusal.conflicts")}</Link>
      </p>
    </>
  );
}
