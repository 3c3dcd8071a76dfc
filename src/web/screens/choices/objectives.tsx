import { type DragEvent, useState } from "react";
import type { ObjectiveLevel, Scenario } from "../../../domain/index.ts";
import { measuresOf } from "../../../objectives/index.ts";
import { presetOf, presets, withPreset } from "../../../scenario/index.ts";
import { SelectField } from "../../parts/fields.tsx";
import { Button, Heading, Paragraph } from "../../parts/nl.tsx";
import { useActions } from "../../state/context.tsx";
import { useTexts } from "../../texts.tsx";
import { LevelCard } from "./level-card.tsx";

/** The ranked objectives: what comes first counts first. Moved by dragging or by the buttons. */
export function Objectives({ scenario }: { readonly scenario: Scenario }) {
  const { say, told } = useTexts();
  const { change } = useActions();
  const [dragged, setDragged] = useState<number>();
  const offered = measuresOf(scenario);
  const [added, setAdded] = useState(offered[0]?.id ?? "");
  const levels = scenario.objective;
  const set = (next: readonly ObjectiveLevel[]) => void change([{ type: "objective", levels: next }], "");
  const move = (from: number, to: number) => {
    const level = levels[from];
    if (level === undefined || from === to || to < 0 || to >= levels.length) return;
    const others = levels.toSpliced(from, 1);
    set(others.toSpliced(to, 0, level));
  };
  const add = () => {
    const measure = offered.find((one) => one.id === added);
    if (measure === undefined) return;
    const options = measure.schema.parse({}) as Readonly<Record<string, unknown>>;
    const term = { measure: measure.id, weight: { numerator: 1, denominator: 1 }, options };
    set([...levels, { name: measure.title, terms: [term], tolerance: { numerator: 0, denominator: 100 } }]);
  };
  const preset = presetOf(scenario);
  const choose = (id: string) => {
    const chosen = presets.find((one) => one.id === id);
    if (chosen !== undefined) set(withPreset(scenario, chosen).objective);
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== undefined) move(dragged, to);
    setDragged(undefined);
  };
  return (
    <section aria-labelledby="objectives">
      <Heading level={2} id="objectives">
        {say("choices.objectives")}
      </Heading>
      <SelectField
        label={say("choices.preset")}
        value={preset?.id ?? ""}
        options={[
          ...(preset === undefined ? [{ value: "", text: say("choices.preset.own") }] : []),
          ...presets.map(({ id, title }) => ({ value: id, text: told(title) })),
        ]}
        onChange={choose}
      />
      {preset === undefined ? null : <Paragraph>{told(preset.sentence)}</Paragraph>}
      <Paragraph>{say("choices.objectives.lead")}</Paragraph>
      <ol className="vw-levels">
        {levels.map((level, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; the arrows do the same
          <li
            key={`${level.name.nl} ${JSON.stringify(level)}`}
            className={dragged === index ? "vw-card vw-card--dragged" : "vw-card"}
            draggable
            onDragStart={() => setDragged(index)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, index)}
            onDragEnd={() => setDragged(undefined)}
          >
            <LevelCard
              level={level}
              rank={index + 1}
              last={levels.length}
              onMove={(to) => move(index, to)}
              onChange={(next) => set(levels.with(index, next))}
              onRemove={() => set(levels.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <div className="vw-row vw-row--end">
        <SelectField
          label={say("choices.add.measure")}
          value={added}
          options={offered.map((one) => ({ value: one.id, text: told(one.title) }))}
          onChange={setAdded}
        />
        <Button className="vw-field" onClick={add}>
          {say("choices.add")}
        </Button>
      </div>
    </section>
  );
}
