import { type ReactNode, useState } from "react";
import { both, counted, en, nl, ownOf } from "../../../domain/index.ts";
import { measures } from "../../../objectives/index.ts";
import type { NoPackage, Way } from "../../../app/index.ts";
import type { Part } from "../../../report/index.ts";
import type { Answered, Choices, Face } from "../../engine/api.ts";
import { download } from "../../parts/download.ts";
import { SelectField, TextField } from "../../parts/fields.tsx";
import { Button, Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { LaidTable } from "../../parts/report-table.tsx";
import { useActions, useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";

/** A question of the list: a field for everything that it asks, and its answer as it is told. */
export function AskedQuestion({ face, answer }: { readonly face: Face; readonly answer: Answer }) {
  const { told, language } = useTexts();
  const { running, scenario } = useSession();
  const { study } = useActions();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [way, setWay] = useState<Way>("stepwise");
  const [found, setFound] = useState<{
    readonly put: string;
    readonly of: typeof scenario;
    readonly result: Answered | NoPackage;
  }>();
  const choices = choicesOf(face, typed);
  const put = JSON.stringify([answer.key, choices, way]);
  const look = async () => {
    if (choices === undefined) return;
    const result = await study((engine, log, onMoments) =>
      engine.answer(answer.key, log, face.id, choices, way, onMoments),
    );
    if (result !== undefined) setFound({ put, of: scenario, result });
  };
  const result = found?.put === put && found.of === scenario ? found.result : undefined;
  return (
    <>
      <div className="vw-row vw-row--end">
        {Object.entries(face.asks).map(([name, ask]) => (
          <AskField
            key={name}
            ask={ask}
            value={typed[name]}
            onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
          />
        ))}
        {face.of === "scenario" ? (
          <SelectField
            label={told({ nl: "Hoe er gerekend wordt", en: "How packages are made" })}
            value={way}
            options={[
              { value: "stepwise", text: told({ nl: "stap voor stap (vlug)", en: "step by step (quick)" }) },
              { value: "joint", text: told({ nl: "alles tegelijk", en: "all at once" }) },
            ]}
            onChange={(value) => setWay(value === "joint" ? "joint" : "stepwise")}
          />
        ) : null}
        <Button
          className="vw-field"
          purpose="primary"
          disabled={running !== undefined || choices === undefined}
          onClick={() => void look()}
        >
          {told({ nl: "Zoek het uit", en: "Find out" })}
        </Button>
      </div>
      <div aria-live="polite">
        {result === undefined ? null : result.status !== "told" ? (
          <Refusal planned={result} />
        ) : (
          <>
            {result.stopped ? (
              <Note tone="open">
                {told({
                  nl: "Het rekenen is gestopt voordat alles was uitgezocht: dit is wat toen bekend was.",
                  en: "The search was stopped before all was found out: this is what was known by then.",
                })}
              </Note>
            ) : null}
            {ownOf(result.remarks, language).map((remark) => (
              <Paragraph key={remark}>{remark}</Paragraph>
            ))}
            {ownOf(result.sections, language).map((parts, at) => (
              <section key={String(at)}>{partsOf(parts)}</section>
            ))}
            <Saved face={face} csv={result.csv} />
          </>
        )}
      </div>
    </>
  );
}

function Saved({ face, csv }: { readonly face: Face; readonly csv: string | undefined }) {
  const { told } = useTexts();
  if (csv === undefined) return null;
  const name = `${face.id}.csv`;
  return <Button onClick={() => download(name, csv)}>{told(both(nl`Bewaar ${name}`, en`Save ${name}`))}</Button>;
}

/** What is chosen, as the engine takes it; undefined where a number is none. */
function choicesOf({ asks }: Face, typed: Readonly<Record<string, string>>): Choices | undefined {
  const chosen = Object.entries(asks).map(([name, ask]) => {
    const text = typed[name];
    if (ask.type !== "count") return [name, text === "" ? undefined : text] as const;
    const value = numberOf(text ?? String(ask.otherwise));
    return [name, value !== undefined && value >= ask.least && value <= ask.most ? value : undefined] as const;
  });
  const whole = chosen.every(([name, value]) => asks[name]?.type !== "count" || value !== undefined);
  return whole ? Object.fromEntries(chosen) : undefined;
}

function numberOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

interface FieldOf {
  readonly ask: Face["asks"][string];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function AskField({ ask, value, onChange }: FieldOf) {
  const { told } = useTexts();
  const { scenario } = useSession();
  const label = told(ask.label);
  if (ask.type === "count") {
    const shown = value ?? String(ask.otherwise);
    const number = numberOf(shown);
    const fits = number !== undefined && number >= ask.least && number <= ask.most;
    const range = both(
      nl`Een heel getal van ${counted(ask.least)} tot ${counted(ask.most)}.`,
      en`A whole number from ${counted(ask.least)} to ${counted(ask.most)}.`,
    );
    return (
      <TextField
        label={label}
        value={shown}
        inputMode="numeric"
        onChange={onChange}
        {...(fits ? {} : { error: told(range) })}
      />
    );
  }
  const options =
    ask.type === "province"
      ? (scenario?.provinces ?? []).map(({ code, name }) => ({ value: code as string, text: name }))
      : measures.map(({ id, title }) => ({ value: id, text: told(title) }));
  const open =
    ask.type === "province"
      ? { nl: "het hele land", en: "the whole country" }
      : { nl: "het eerste doel dat verandert", en: "the first objective that changes" };
  return (
    <SelectField
      label={label}
      value={value ?? ""}
      options={[{ value: "", text: told(open) }, ...options]}
      onChange={onChange}
    />
  );
}

/** Parts under one another; lines of a list that follow each other are one list. */
function partsOf(parts: readonly Part[]): ReactNode[] {
  const shown: ReactNode[] = [];
  let items: string[] = [];
  const close = () => {
    if (items.length > 0)
      shown.push(
        <ul key={String(shown.length)} className="vw-lines">
          {items.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>,
      );
    items = [];
  };
  for (const part of parts) {
    if (part.type === "item") {
      items.push(part.words);
      continue;
    }
    close();
    shown.push(<PartShown key={String(shown.length)} part={part} />);
  }
  close();
  return shown;
}

function PartShown({ part }: { readonly part: Exclude<Part, { readonly type: "item" }> }) {
  switch (part.type) {
    case "title":
    case "heading":
      return <Heading level={2}>{part.words}</Heading>;
    case "note":
      return <p className="nl-paragraph vw-faint">{part.words}</p>;
    case "table":
      return <LaidTable laid={part.table} folds />;
    case "text":
    case "item":
      return <Paragraph>{part.words}</Paragraph>;
  }
}
