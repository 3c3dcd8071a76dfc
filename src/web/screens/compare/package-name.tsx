import { type SyntheticEvent, useState } from "react";
import { TextField } from "../../parts/fields.tsx";
import { Button } from "../../parts/nl.tsx";
import { useTexts } from "../../texts.tsx";

/** What people call a package that is compared. */
export function PackageName({
  name,
  button,
  blank = false,
  onName,
}: {
  /** What it is called so far. */
  readonly name: string;
  readonly button: string;
  /** Whether it may do without a name of its own. */
  readonly blank?: boolean;
  readonly onName: (name: string) => void;
}) {
  const { say } = useTexts();
  const [typed, setTyped] = useState("");
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    onName(typed.trim());
    setTyped("");
  };
  return (
    <form className="vw-row vw-row--end" onSubmit={save}>
      <TextField label={say("compare.name", { name })} value={typed} most={60} onChange={setTyped} />
      <Button
        type="submit"
        disabled={!blank && typed.trim() === ""}
        aria-label={blank ? undefined : `${button}: ${name}`}
      >
        {button}
      </Button>
    </form>
  );
}
