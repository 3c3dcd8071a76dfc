import { Heading, Paragraph } from "../parts/nl.tsx";
import type { Screen } from "../route.ts";
import { useTexts } from "../texts.tsx";

/** A screen before there is anything to show on it. */
export function Empty({ screen }: { readonly screen: Screen }) {
  const { say } = useTexts();
  return (
    <>
      <Heading level={1}>{say(`screen.${screen}`)}</Heading>
      <Paragraph lead>{say("empty.wait")}</Paragraph>
    </>
  );
}
