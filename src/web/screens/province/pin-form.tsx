import { type FormEvent, useState } from "react";
import type { Kind, MunicipalityCode, Pin, ProvinceCode, Scenario } from "../../../domain/index.ts";
import { wholeNumber } from "../../../intake/whole-number.ts";
import { ChoiceField, SelectField, TextField } from "../../parts/fields.tsx";
import { Button } from "../../parts/nl.tsx";
import { useSession } from "../../state/context.tsx";
import type { What } from "../../state/change.ts";
import { type Texts, useTexts } from "../../texts.tsx";
import { useSpeaker } from "./speaker.tsx";

const forms = ["merger", "not-merger", "own-site", "offer", "swap", "not-swap"] as const;
type Form = (typeof forms)[number];

/** Settles what no card proposes: another pair, a site of its own, a typed number. */
export function PinForm({ province }: { readonly province: string }) {
  const { say } = useTexts();
  const { scenario } = useSession();
  return (
    <details className="vw-details">
      <summary>{say("form.title")}</summary>
      {scenario === undefined ? null : <Fields scenario={scenario} province={province as ProvinceCode} />}
    </details>
  );
}

function Fields({ scenario, province }: { readonly scenario: Scenario; readonly province: ProvinceCode }) {
  const texts = useTexts();
  const { say, report, language } = texts;
  const settle = useSpeaker();
  const towns = scenario.municipalities.filter((m) => m.province === province);
  const others = scenario.provinces.filter((p) => p.code !== province);
  const [form, setForm] = useState<Form>("merger");
  const [kind, setKind] = useState<Kind>("amv");
  const [first, setFirst] = useState<string>(towns[0]?.code ?? "");
  const [second, setSecond] = useState<string>(towns[1]?.code ?? "");
  const [other, setOther] = useState<string>(others[0]?.code ?? "");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const counted = form === "offer" || form === "swap";
  const between = form === "swap" || form === "not-swap";
  const submit = async () => {
    const places = counted ? placesOf(typed, texts) : { value: 0 };
    if ("error" in places) return setError(places.error);
    const what = whatOf(form, { kind, first, second, other, province, places: places.value });
    const problems = await settle(what);
    setError(problems[0]?.message[language]);
    if (problems.length === 0) setTyped("");
    return undefined;
  };
  const towned = towns.map((m) => ({ value: m.code as string, text: m.name }));
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <SelectField
        label={say("form.what")}
        value={form}
        options={forms.map((value) => ({ value, text: say(`form.${value}`) }))}
        onChange={(value) => setForm(value as Form)}
      />
      {form === "not-swap" ? null : (
        <ChoiceField
          label={report("mergers.kind")}
          value={kind}
          options={(["regular", "amv"] as const).map((value) => ({ value, text: report(`kind.${value}`) }))}
          onChange={(value) => setKind(value as Kind)}
        />
      )}
      {between ? (
        <SelectField
          label={say("form.other")}
          value={other}
          options={others.map((p) => ({ value: p.code as string, text: p.name }))}
          onChange={setOther}
        />
      ) : (
        <SelectField label={say(`form.first.${form}`)} value={first} options={towned} onChange={setFirst} />
      )}
      {form === "merger" || form === "not-merger" ? (
        <SelectField label={say("form.host")} value={second} options={towned} onChange={setSecond} />
      ) : null}
      {counted ? (
        <TextField
          label={say("form.places")}
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      {error === undefined ? null : (
        <p className="vw-error" role="alert">
          {error}
        </p>
      )}
      <Button type="submit">{say("form.settle")}</Button>
    </form>
  );
}

function placesOf(text: string, { say, told }: Texts): { readonly value: number } | { readonly error: string } {
  const read = wholeNumber({ type: "text", text });
  switch (read.status) {
    case "whole":
      return { value: read.value };
    case "empty":
      return { error: say("form.places.empty") };
    case "refused":
      return { error: told(read.message) };
  }
}

interface Filled {
  readonly kind: Kind;
  readonly first: string;
  readonly second: string;
  readonly other: string;
  readonly province: ProvinceCode;
  readonly places: number;
}

function whatOf(form: Form, { kind, first, second, other, province, places }: Filled): What {
  const [guest, host] = [first as MunicipalityCode, second as MunicipalityCode];
  const pin = (pinned: Pin): What => ({ type: "pin", pin: pinned });
  switch (form) {
    case "merger":
      return pin({ type: "agreed-merger", kind, guest, host });
    case "not-merger":
      return pin({ type: "forbidden-merger", kind, guest, host });
    case "own-site":
      return pin({ type: "own-site", kind, municipality: guest });
    case "offer":
      return { type: "offer", municipality: guest, kind, places };
    case "swap":
      return pin({ type: "agreed-swap", kind, surplus: other as ProvinceCode, shortage: province, places });
    case "not-swap":
      return pin({ type: "forbidden-swap", surplus: other as ProvinceCode, shortage: province });
  }
}
