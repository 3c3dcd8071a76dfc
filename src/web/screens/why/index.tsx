import { Heading, Paragraph } from "../../parts/nl.tsx";
import { addressOf } from "../../route.ts";
import { useSession } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { Empty } from "../empty.tsx";
import { Alternatives } from "./alternatives.tsx";
import { Clashes } from "./clashes.tsx";
import { TownStory } from "./town-story.tsx";
import { TradeOff } from "./trade-off.tsx";

const questions = ["town", "conflicts", "alternatives", "front"] as const;
type Question = (typeof questions)[number];

/** Why the numbers are what they are, what cannot hold together, and what else there is. */
export function Why({ about }: { readonly about?: string }) {
  const { say } = useTexts();
  const { answer, scenario } = useSession();
  if (scenario === undefined) return <Empty screen="why" />;
  const question: Question = questions.find((one) => one === about) ?? "town";
  return (
    <>
      <Heading level={1}>{say("screen.why")}</Heading>
      <Paragraph lead>{say(`why.lead.${question}`)}</Paragraph>
      <nav className="vw-tabs" aria-label={say("why.questions")}>
        <ul>
          {questions.map((one) => (
            <li key={one}>
              <a href={addressOf({ screen: "why", about: one })} aria-current={one === question ? "page" : undefined}>
                {say(`why.question.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {question === "conflicts" ? (
        <Clashes />
      ) : answer === undefined ? (
        <Paragraph>{say("empty.wait")}</Paragraph>
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
