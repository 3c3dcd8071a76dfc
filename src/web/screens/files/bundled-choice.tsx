import { spoken } from "../../../domain/index.ts";
import { bundled } from "../../../scenario/index.ts";
import { Badge, Button, Heading } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";

/** The bundled scenarios to choose from: the cycles of the act side by side, and below them the others. */
export function BundledChoice({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { say, language } = useTexts();
  const { opened } = useSession();
  const others = bundled.filter(({ cycle }) => cycle === undefined);
  return (
    <>
      <Heading level={3}>{say("files.cycles")}</Heading>
      <ul className="vw-cards vw-cycles">
        {bundled.map(({ id, cycle }) =>
          cycle === undefined ? null : (
            <li key={id} className="vw-card vw-cycle">
              <div className="vw-card__head">
                <strong className="vw-cycle__years">{cycle.years}</strong>
                {opened?.name === id ? <Badge tone="good">{say("files.cycle.open")}</Badge> : null}
              </div>
              <p className="vw-cycle__about">{spoken(cycle.about, language)}</p>
              <p className="vw-card__sum">{spoken(cycle.firm, language)}</p>
              <Button className="vw-cycle__choose" onClick={() => onOpen(id)}>
                {say("files.cycle.choose", { years: cycle.years })}
              </Button>
            </li>
          ),
        )}
      </ul>
      <Heading level={3}>{say("files.bundled")}</Heading>
      <div className="vw-row">
        {others.map((one) => (
          <Button key={one.id} onClick={() => onOpen(one.id)}>
            {spoken(one.title, language)}
          </Button>
        ))}
      </div>
    </>
  );
}
