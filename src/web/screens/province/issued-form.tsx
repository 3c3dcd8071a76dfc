import { type FormEvent, useRef, useState } from "react";
import { kinds, type MunicipalityCode, type ProvinceCode, type Scenario, standings } from "../../../domain/index.ts";
import { decisionWords } from "../../../report/index.ts";
import { beyondNeed } from "../../parts/beyond-need.ts";
import { ChoiceField, SelectField, TextField } from "../../parts/fields.tsx";
import { Button, Paragraph } from "../../parts/nl.tsx";
import { useSpeaker } from "../../parts/speaker.tsx";
import { useSession } from "../../state/context.tsx";
import { typedDecision } from "../../state/typed-decision.ts";
import { useTexts } from "../../texts.tsx";
import { labels, readTyped, type Typed, typedOf, type Wrong, wrongBy } from "./issued-read.ts";

/** Enters, changes or takes away the decision that was issued on a municipality. */
export function IssuedForm({ province }: { readonly province: string }) {
  const { say } = useTexts();
  const { scenario } = useSession();
  return (
    <details className="vw-details">
      <summary>{say("issued.title")}</summary>
      {scenario === undefined ? null : <Fields scenario={scenario} province={province as ProvinceCode} />}
    </details>
  );
}

/** As long as a title of a source that tables bring. */
const longest = 300;

function Fields({ scenario, province }: { readonly scenario: Scenario; readonly province: ProvinceCode }) {
  const texts = useTexts();
  const { say, report, language } = texts;
  const settle = useSpeaker();
  const form = useRef<HTMLFormElement>(null);
  const towns = scenario.municipalities.filter((m) => m.province === province);
  const [town, setTown] = useState<string>(towns[0]?.code ?? "");
  const [draft, setDraft] = useState<Typed>();
  const [wrong, setWrong] = useState<Wrong>({});
  const [doubt, setDoubt] = useState<string>();
  const code = town as MunicipalityCode;
  const known = typedDecision(scenario, code);
  const before = typedOf(known, scenario, texts);
  const typed = draft ?? before;
  const named = labels(typed.of, texts);
  const type = (part: Partial<Typed>) => {
    setDraft({ ...typed, ...part });
    setDoubt(undefined);
  };
  const focus = (selector: string) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(selector)?.focus());
  const refuse = (found: Wrong) => {
    setWrong(found);
    setDoubt(undefined);
    focus("[aria-invalid=true]");
  };
  const submit = async () => {
    const read = readTyped(typed, before, known, texts);
    if ("wrong" in read) return refuse(read.wrong);
    setWrong({});
    const reason = beyondNeed(read.places, scenario, texts);
    if (reason !== undefined && doubt === undefined) return setDoubt(reason);
    setDoubt(undefined);
    const problems = await settle({ type: "decided", municipality: code, decision: read.decision });
    const [problem] = problems ?? [];
    if (problem !== undefined) return refuse(wrongBy(problem, typed.of, scenario, texts));
    if (problems !== undefined) setDraft(undefined);
    return undefined;
  };
  const remove = async () => {
    setWrong({});
    setDoubt(undefined);
    const problems = await settle({ type: "decided", municipality: code });
    const [problem] = problems ?? [];
    if (problem !== undefined) return refuse(wrongBy(problem, typed.of, scenario, texts));
    if (problems === undefined) return undefined;
    setDraft(undefined);
    // The button is gone that had it.
    focus("select");
    return undefined;
  };
  return (
    <form
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <Paragraph>{say("issued.lead")}</Paragraph>
      <SelectField
        label={say("issued.about")}
        value={town}
        options={towns.map((m) => ({ value: m.code as string, text: m.name }))}
        onChange={(value) => {
          setTown(value);
          setDraft(undefined);
          setWrong({});
          setDoubt(undefined);
        }}
      />
      <p role="status">
        {known === undefined
          ? say("issued.now.none")
          : say("issued.now", { words: decisionWords(known, scenario, report, language) })}
      </p>
      <ChoiceField
        label={say("issued.of")}
        value={typed.of}
        options={(["both", ...kinds] as const).map((value) => ({
          value,
          text: value === "both" ? say("issued.of.both") : say("issued.of.one", { kind: report(`kind.${value}`) }),
        }))}
        onChange={(value) => {
          type({ of: value as Typed["of"] });
          setWrong({});
        }}
      />
      <TextField
        label={named.places}
        value={typed.places}
        {...(wrong.places !== undefined && { error: wrong.places })}
        onChange={(places) => type({ places })}
        inputMode="numeric"
        autoComplete="off"
      />
      {typed.of === "both" ? (
        <TextField
          label={named.amv}
          value={typed.amv}
          {...(wrong.amv !== undefined && { error: wrong.amv })}
          onChange={(amv) => type({ amv })}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      <TextField
        label={named.source}
        hint={say("issued.source.hint")}
        value={typed.source}
        most={longest}
        {...(wrong.source !== undefined && { error: wrong.source })}
        onChange={(source) => type({ source })}
        autoComplete="off"
      />
      <SelectField
        label={say("issued.standing")}
        hint={report(`standing.${typed.standing}.note`)}
        value={typed.standing}
        options={standings.map((value) => ({
          value,
          text: report(`standing.${value}`),
        }))}
        onChange={(value) => type({ standing: value as Typed["standing"] })}
      />
      {[wrong.whole, doubt].map((text) =>
        text === undefined ? null : (
          <p className="vw-error" role="alert" key={text}>
            {text}
          </p>
        ),
      )}
      <div className="vw-row">
        <Button type="submit">
          {say(doubt !== undefined ? "form.sure" : known === undefined ? "issued.enter" : "issued.change")}
        </Button>
        {known === undefined ? null : <Button onClick={() => void remove()}>{say("issued.remove")}</Button>}
      </div>
    </form>
  );
}
