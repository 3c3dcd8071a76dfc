import { Component, type ReactNode, useState } from "react";
import { Button, Heading, Note, Paragraph } from "../parts/nl.tsx";
import { useTexts } from "../texts.tsx";

/** What stands in place of a screen that cannot be shown or fetched: the rest of the page goes on. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

/** A browser keeps for ever that it could not fetch something: a new page fetches anew, and goes on where this one was. */
function Failed() {
  const { say } = useTexts();
  const [gone, setGone] = useState(false);
  const again = async () => {
    // Without a server there would be no page at all, unless the service worker has one: then that one answers here, as it
    // would when the page comes anew.
    const there = await fetch(document.baseURI, { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) location.reload();
    else setGone(true);
  };
  return (
    <div role="alert">
      <Note tone="alarm">
        <Heading level={1}>{say("boundary.title")}</Heading>
        <Paragraph>{say("boundary.lead")}</Paragraph>
        {gone ? <Paragraph>{say("boundary.gone")}</Paragraph> : null}
        <Button purpose="primary" onClick={() => void again()}>
          {say("boundary.again")}
        </Button>
      </Note>
    </div>
  );
}
