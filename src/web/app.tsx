import { languageOf, languages } from "../domain/index.ts";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { Language } from "../report/index.ts";
import { Frame } from "./parts/frame.tsx";
import { useRoute } from "./route.ts";
import { Boundary } from "./screens/boundary.tsx";
import { Screen } from "./screens/index.tsx";
import { useSession } from "./state/context.tsx";
import { TextsProvider } from "./texts.tsx";

// Asked seldom, and fetched then.
const Contradiction = lazy(async () => ({ default: (await import("./parts/contradiction.tsx")).Contradiction }));
const Elsewhere = lazy(async () => ({ default: (await import("./parts/elsewhere.tsx")).Elsewhere }));
const SetAside = lazy(async () => ({ default: (await import("./parts/set-aside.tsx")).SetAside }));

const kept = "verdeelwijzer-language";

/** The language that was chosen here before, or else the browser's first that we speak. */
function firstLanguage(): Language {
  const chosen = languageOf(localStorage.getItem(kept) ?? "");
  if (chosen !== undefined) return chosen;
  return (
    languages.find((own) => own !== "en" && navigator.languages.some((tag) => tag.toLowerCase().startsWith(own))) ??
    "en"
  );
}

/** What is fetched when it is wanted. Where that cannot be, the page stays and says so. */
function Apart({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}

export function App() {
  const [language, setLanguage] = useState(firstLanguage);
  const route = useRoute();
  const { scenario, contradiction, aside, elsewhere } = useSession();
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
        {elsewhere === undefined ? null : (
          <Apart>
            <Elsewhere />
          </Apart>
        )}
        {aside === undefined ? null : (
          <Apart>
            <SetAside />
          </Apart>
        )}
        <Screen route={route} />
        {contradiction === undefined ? null : (
          <Apart>
            <Contradiction />
          </Apart>
        )}
      </Frame>
    </TextsProvider>
  );
}
