import { useState } from "react";
import { Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { Empty } from "../empty.tsx";
import { Differences } from "./differences.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { PackageName } from "./package-name.tsx";
import type { Side } from "./side.ts";

/** Any packages side by side: what is on the table now, and what was kept. */
export function Compare() {
  const { say } = useTexts();
  const { answer, kept } = useSession();
  const { keep, rename, drop } = useActions();
  const [left, setLeft] = useState<readonly string[]>([]);
  if (answer === undefined) return <Empty screen="compare" />;
  const now = kept.find((one) => one.key === answer.key);
  const sides: readonly Side[] = [
    ...kept.filter((one) => one.key !== answer.key).map((one) => ({ name: one.name, answer: one })),
    { name: now === undefined ? say("compare.now") : say("compare.nowCalled", { name: now.name }), answer },
  ];
  const chosen = sides.filter((side) => !left.includes(side.answer.key));
  const [before, ...others] = chosen;
  const after = others.at(-1);
  return (
    <>
      <Heading level={1}>{say("screen.compare")}</Heading>
      <Paragraph lead>{say("compare.lead")}</Paragraph>
      <fieldset>
        <legend>{say("compare.which")}</legend>
        <ul className="vw-list">
          {sides.map(({ name, answer: one }) => (
            <li key={one.key} className="vw-row vw-row--end">
              <label className="vw-check">
                <input
                  type="checkbox"
                  checked={!left.includes(one.key)}
                  onChange={(event) =>
                    setLeft(event.target.checked ? left.filter((key) => key !== one.key) : [...left, one.key])
                  }
                />
                {name}
              </label>
              {one.key === answer.key && now === undefined ? (
                <PackageName
                  blank
                  name={name}
                  button={say("files.keep")}
                  onName={(given) => keep(given === "" ? say("files.kept", { n: kept.length + 1 }) : given)}
                />
              ) : (
                <PackageName name={name} button={say("compare.rename")} onName={(given) => rename(one.key, given)} />
              )}
              {one.key === answer.key ? null : (
                <Button aria-label={say("compare.drop.of", { name })} onClick={() => drop(one.key)}>
                  {say("compare.drop")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </fieldset>
      {chosen.length === 0 ? null : <MeasureTable sides={chosen} />}
      {before === undefined || after === undefined ? (
        <div className="vw-section">
          <Paragraph>{say("compare.more")}</Paragraph>
        </div>
      ) : (
        <Differences before={before} after={after} />
      )}
    </>
  );
}
