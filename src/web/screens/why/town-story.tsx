import { ownOf, spoken } from "../../../domain/index.ts";
import { useEffect, useState } from "react";
import type { Told } from "../../engine/api.ts";
import { Heading, Paragraph } from "../../parts/nl.tsx";
import { SelectField } from "../../parts/fields.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { goTo } from "../../route.ts";
import { useActions } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";

/** The story of one municipality: the steps of the decision, what each agreement does, and what else was near. */
export function TownStory({ answer, about }: { readonly answer: Answer; readonly about?: string }) {
  const { say, language, report } = useTexts();
  const { ask } = useActions();
  const towns = answer.made.package.scenario.municipalities;
  // Without a choice: somebody who hands over a task, since there is most to tell.
  const first = answer.made.package.plan.mergers[0]?.guest;
  const town = towns.find((m) => m.code === (about ?? first)) ?? towns.find((m) => m.code === first) ?? towns[0];
  const [told, setTold] = useState<{
    readonly code: string;
    readonly key: string;
    readonly stories: readonly Told[];
  }>();
  const code = town?.code;
  useEffect(() => {
    if (code === undefined) return undefined;
    let wanted = true;
    const look = async () => {
      try {
        const stories = await ask(answer, (engine) => engine.story(answer.key, code));
        if (wanted) setTold({ code, key: answer.key, stories });
      } catch {
        // The status bar tells that the engine was lost; asking again is a click away.
      }
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [ask, answer, code]);
  if (town === undefined) return null;
  const stories = told?.code === town.code && told.key === answer.key ? told.stories : undefined;
  return (
    <>
      <SelectField
        label={report("municipality")}
        value={town.code}
        options={towns.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((m) => ({ value: m.code, text: m.name }))}
        onChange={(next) => goTo({ screen: "why", about: next })}
      />
      <div aria-live="polite">
        {stories === undefined ? (
          <Paragraph>{say("status.starting")}</Paragraph>
        ) : (
          <div className="vw-columns vw-columns--even">
            {stories.map((story) => (
              <section key={story.kind} className="vw-panel" aria-labelledby={`story-${story.kind}`}>
                <Heading level={2} id={`story-${story.kind}`}>
                  {town.name}, {report(`kind.${story.kind}`)}
                </Heading>
                <ol className="vw-story">
                  {ownOf(story.sentences, language).map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ol>
                {story.alternatives.length === 0 ? null : (
                  <>
                    <Heading level={3}>{say("why.else")}</Heading>
                    <ul className="vw-story">
                      {story.alternatives.map(({ text, raw }) => (
                        <li key={text.nl}>
                          {spoken(text, language)}
                          <RawChanges changes={ownOf(raw, language)} />
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </section>
            ))}
            {stories.length === 0 ? <Paragraph>{say("why.nothing", { name: town.name })}</Paragraph> : null}
          </div>
        )}
      </div>
    </>
  );
}
