import { type FormEvent, useState } from "react";
import { type ObjectiveLevel, spoken } from "../../../domain/index.ts";
import { measureOf } from "../../../objectives/level.ts";
import { TextField } from "../../parts/fields.tsx";
import { Button } from "../../parts/nl.tsx";
import { useTexts } from "../../texts.tsx";

export interface LevelCardProps {
  readonly level: ObjectiveLevel;
  readonly rank: number;
  readonly last: number;
  readonly onMove: (to: number) => void;
  readonly onChange: (level: ObjectiveLevel) => void;
  readonly onRemove: () => void;
}

/** One level: its measures with their weights, and how much later levels may use up of it. */
export function LevelCard({ level, rank, last, onMove, onChange, onRemove }: LevelCardProps) {
  const { say, told, language, number } = useTexts();
  const { numerator, denominator } = level.tolerance;
  const [percent, setPercent] = useState(() => number((numerator * 100) / denominator));
  const [weights, setWeights] = useState(() => level.terms.map(({ weight }) => weightText(weight)));
  const [error, setError] = useState<string>();
  const name = spoken(level.name, language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tolerance = ratio(percent, 100);
    const parsed = weights.map((text) => ratio(text, 1));
    if (tolerance === undefined || tolerance.numerator > tolerance.denominator || parsed.includes(undefined)) {
      return setError(say("choices.weight.error"));
    }
    setError(undefined);
    return onChange({
      ...level,
      tolerance,
      terms: level.terms.map((term, i) => ({ ...term, weight: parsed[i] ?? term.weight })),
    });
  };
  return (
    <>
      <div className="vw-level__head">
        <strong>
          {rank}. {name}
        </strong>
        <span className="vw-row">
          <Button aria-label={say("choices.up", { name })} disabled={rank === 1} onClick={() => onMove(rank - 2)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button aria-label={say("choices.down", { name })} disabled={rank === last} onClick={() => onMove(rank)}>
            <span aria-hidden="true">↓</span>
          </Button>
        </span>
      </div>
      <details>
        <summary>{say("choices.weights")}</summary>
        <form onSubmit={submit} noValidate>
          {level.terms.map((term, index) => (
            <TextField
              key={`${term.measure} ${JSON.stringify(term.options)}`}
              label={say("choices.weight", { measure: told(measureOf(term.measure).title) })}
              value={weights[index] ?? ""}
              onChange={(text) => setWeights(weights.with(index, text))}
              inputMode="decimal"
              autoComplete="off"
            />
          ))}
          <TextField
            label={say("choices.tolerance")}
            value={percent}
            onChange={setPercent}
            inputMode="decimal"
            autoComplete="off"
          />
          {error === undefined ? null : (
            <p className="vw-error" role="alert">
              {error}
            </p>
          )}
          <div className="vw-row">
            <Button type="submit" aria-label={say("choices.apply.of", { rule: name })}>
              {say("choices.apply")}
            </Button>
            <Button aria-label={say("choices.remove.of", { name })} disabled={last === 1} onClick={onRemove}>
              {say("choices.remove")}
            </Button>
          </div>
        </form>
      </details>
    </>
  );
}

function weightText({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}

/** "2", "0,5", "1/500" as whole parts, over `per`; undefined where it is none. */
function ratio(text: string, per: number): { readonly numerator: number; readonly denominator: number } | undefined {
  const fraction = /^(\d{1,9})\/(\d{1,9})$/.exec(text.trim());
  if (fraction !== null) {
    const [numerator, denominator] = [Number(fraction[1]), Number(fraction[2])];
    return denominator === 0 ? undefined : { numerator, denominator: denominator * per };
  }
  const decimal = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (decimal === null) return undefined;
  const behind = decimal[2] ?? "";
  const scale = 10 ** behind.length;
  return { numerator: Number(`${decimal[1]}${behind}`), denominator: scale * per };
}
