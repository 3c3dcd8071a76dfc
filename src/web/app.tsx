import { useEffect, useState } from "react";
import type { Language } from "../report/index.ts";
import { Contradiction } from "./parts/contradiction.tsx";
import { Frame } from "./parts/frame.tsx";
import { useRoute } from "./route.ts";
import { Screen } from "./screens/index.tsx";
import { useSession } from "./state/context.tsx";
import { TextsProvider } from "./texts.tsx";

const kept = "verdeelwijzer-language";

/** The language that was chosen here before, or else the browser's first that we speak. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept);
  if (chosen === "nl" || chosen === "en") return chosen;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith("nl")) ? "nl" : "en";
}

export function App() {
  const [language, setLanguage] = useState(firstLanguage);
  const route = useRoute();
  const { scenario } = useSession();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language) => {
    localStorage.setItem(kept, next);
    setLanguage(next);
  };
  return (
    <TextsProvider language={language} words={scenario?.words}>
      <Frame route={route} onLanguage={choose}>
        <Screen route={route} />
        <Contradiction />
      </Frame>
    </TextsProvider>
  );
}
