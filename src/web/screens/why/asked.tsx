import type { ReactNode } from "react";
import { both, counted, en, nl, ownOf } from "../../../domain/index.ts";
import { measureOf } from "../../../objectives/level.ts";
import type { NoPackage, Way } from "../../../app/index.ts";
import { measureIds, type Part } from "../../../report/index.ts";
import type { Answered, Choices, Face } from "../../engine/api.ts";
import { download } from "../../parts/download.ts";
import { SelectField, TextField } from "../../parts/fields.tsx";
import { Button, Heading, Note, Paragraph } from "../../parts/nl.tsx";
import { RawChanges } from "../../parts/raw-changes.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { LaidTable } from "../../parts/report-table.tsx";
import { Picture } from "../../pictures/index.ts";
import { useActions, useSession } from "../../state/context.tsx";
import type { Answer } from "../../state/session.ts";
import { useTexts } from "../../texts.tsx";
import { keeping } from "./kept.ts";

const useKept = keeping<
  { readonly fields: Readonly<Record<string, string>>; readonly way: Way },
  Answered | NoPackage
>();

/** A question of the list: a field for everything that it asks, and its answer as it is told. */
export function AskedQuestion({ face, answer }: { readonly face: Face; readonly answer: Answer }) {
  const { told, language } = useTexts();
  const { running } = useSession();
  const { study } = useActions();
  const { typed, type, resultOf, find } = useKept(face.id, { fields: {}, way: face.way });
  const { fields, way } = typed;
  const choices = choicesOf(face, fields);
  const put = [answer.key, choices, way];
  const look = async () => {
    if (choices === undefined || running !== undefined) return;
    const result = await study((engine, log, onMoments) =>
      engine.answer(answer.key, log, face.id, choices, way, onMoments),
    );
    if (result !== undefined) find(put, result);
  };
  const result = resultOf(put);
  const ways = {
    stepwise: told({ nl: "stap voor stap (vlug)", en: "step by step (quick)" }),
    joint: told({ nl: "alles tegelijk", en: "all at once" }),
  };
  const apart = face.of === "scenario" && answer.made.package.proof.way !== way;
  return (
    <>
      <form
        className="vw-row vw-row--end"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        {Object.entries(face.asks).map(([name, ask]) => (
          <AskField
            key={name}
            ask={ask}
            value={fields[name]}
            onChange={(value) => type({ fields: { ...fields, [name]: value } })}
          />
        ))}
        {face.of === "scenario" ? (
          <SelectField
            label={told({ nl: "Waarmee vergeleken wordt", en: "What is compared" })}
            value={way}
            options={Object.entries(ways).map(([value, text]) => ({ value, text }))}
            onChange={(value) => type({ way: value === "joint" ? "joint" : "stepwise" })}
          />
        ) : null}
        <Button
          type="submit"
          className="vw-field"
          purpose="primary"
          waiting={running !== undefined}
          disabled={choices === undefined}
        >
          {told({ nl: "Zoek het uit", en: "Find out" })}
        </Button>
      </form>
      {apart ? (
        <p className="nl-paragraph vw-faint">
          {told({
            nl: "Het pakket op het scherm is op een andere manier gemaakt dan de pakketten van dit antwoord.",
            en: "The package on screen was made in another way than those of this answer.",
          })}
        </p>
      ) : null}
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
      : measureIds.map((id) => ({ value: id, text: told(measureOf(id).title) }));
  return (
    <SelectField
      label={label}
      value={value ?? ""}
      options={[{ value: "", text: told(ask.open) }, ...options]}
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
          {items.map((words, at) => (
            <li key={`${at} ${words}`}>{words}</li>
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
    case "picture":
      return <Picture sketch={{ id: part.picture.title, draw: () => part.picture }} data={undefined} />;
    case "aside":
      return <RawChanges title={part.words} changes={part.lines} />;
    case "text":
    case "item":
      return <Paragraph>{part.words}</Paragraph>;
  }
}
