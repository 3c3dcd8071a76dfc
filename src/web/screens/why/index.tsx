import { Heading, Paragraph } from "../../parts/nl.tsx";
import { addressOf } from "../../route.ts";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { Empty } from "../empty.tsx";
import { Alternatives } from "./alternatives.tsx";
import { AskedQuestion } from "./asked.tsx";
import { Clashes } from "./clashes.tsx";
import { TownStory } from "./town-story.tsx";
import { withScreens } from "./with-screens.ts";
import { TradeOff } from "./trade-off.tsx";
import { useFaces } from "./use-faces.ts";

/** Why the numbers are what they are, what cannot hold together, and what else there is. */
export function Why({ about }: { readonly about?: string }) {
  const { say, told } = useTexts();
  const { answer, scenario } = useSession();
  const faces = useFaces();
  if (scenario === undefined) return <Empty screen="why" />;
  const face = faces.find(({ id }) => id === about);
  const question = withScreens.find((one) => one === about) ?? "town";
  return (
    <>
      <Heading level={1}>{say("screen.why")}</Heading>
      <Paragraph lead>{face === undefined ? say(`why.lead.${question}`) : sentence(told(face.about))}</Paragraph>
      <nav className="vw-tabs" aria-label={say("why.questions")}>
        <ul>
          {withScreens.map((one) => (
            <li key={one}>
              <a
                href={addressOf({ screen: "why", about: one })}
                aria-current={face === undefined && one === question ? "page" : undefined}
              >
                {say(`why.question.${one}`)}
              </a>
            </li>
          ))}
          {faces.map(({ id, title }) => (
            <li key={id}>
              <a href={addressOf({ screen: "why", about: id })} aria-current={id === face?.id ? "page" : undefined}>
                {told(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {face === undefined && question === "conflicts" ? (
        <Clashes />
      ) : answer === undefined ? (
        <Paragraph>{say("empty.wait")}</Paragraph>
      ) : face !== undefined ? (
        <AskedQuestion key={face.id} face={face} answer={answer} />
      ) : question === "alternatives" ? (
        <Alternatives answer={answer} />
      ) : question === "front" ? (
        <TradeOff answer={answer} />
      ) : (
        <TownStory answer={answer} {...(about === undefined ? {} : { about })} />
      )}
    </>
  );
}

/** “tells …” as a sentence of its own. */
function sentence(about: string): string {
  return `${about.slice(0, 1).toUpperCase()}${about.slice(1)}.`;
}
