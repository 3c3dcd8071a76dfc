import { languages, spoken, wordsOf } from "../../domain/index.ts";
import { type ReactNode, useEffect, useRef } from "react";
import type { Language } from "../../report/index.ts";
import { bundled } from "../../scenario/index.ts";
import { addressOf, type Route, screens } from "../route.ts";
import { useSession } from "../state/context.tsx";
import { useTexts } from "../texts.tsx";
import { NewVersion, VersionNote } from "./version.tsx";
import { StatusBar } from "./status-bar.tsx";
import { Wordmark } from "./wordmark.tsx";

const isCycle = (name: string | undefined) => bundled.some(({ id, cycle }) => id === name && cycle !== undefined);

export interface FrameProps {
  readonly route: Route;
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}

/** What stands around every screen: the name, the menu, how the package stands, and where the figures come from. */
export function Frame({ route, onLanguage, children }: FrameProps) {
  const { say, language } = useTexts();
  const { scenario, opened } = useSession();
  const main = useRef<HTMLElement>(null);
  const menu = useRef<HTMLUListElement>(null);
  const seen = useRef(route.screen);
  const title = `${say(`screen.${route.screen}`)} · Verdeelwijzer`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // On a narrow page the menu scrolls sideways; the page itself stays where it is.
    const list = menu.current;
    const current = list?.querySelector(`[href="${addressOf({ screen: route.screen })}"]`);
    if (list === null || current === null || current === undefined) return;
    const [all, one] = [list.getBoundingClientRect(), current.getBoundingClientRect()];
    if (one.left < all.left || one.right > all.right)
      list.scrollLeft += one.left + one.width / 2 - all.left - all.width / 2;
  }, [route.screen]);
  useEffect(() => {
    // Whoever goes to another screen starts reading at its top, also by ear.
    if (seen.current !== route.screen) main.current?.focus();
    seen.current = route.screen;
  }, [route.screen]);
  return (
    <>
      <a
        className="nl-skip-link nl-skip-link--visible-on-focus"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say("frame.skip")}
      </a>
      <header className="vw-top">
        <div className="vw-wrap vw-top__bar">
          <a className="vw-top__name" href="#/country">
            <Wordmark />
            Verdeelwijzer
          </a>
          <p className="vw-top__scenario">
            {scenario === undefined ? "" : spoken(scenario.title, language)}
            {isCycle(opened?.name) ? <a href={addressOf({ screen: "files" })}>{say("frame.cycle")}</a> : null}
          </p>
          {languages
            .filter((other) => other !== language)
            .map((other) => (
              <button key={other} type="button" className="vw-language" lang={other} onClick={() => onLanguage(other)}>
                {wordsOf(other).name}
              </button>
            ))}
        </div>
        <nav className="vw-menu" aria-label={say("frame.menu")}>
          <ul className="vw-wrap" ref={menu}>
            {screens.map((screen) => (
              <li key={screen}>
                <a href={addressOf({ screen })} aria-current={screen === route.screen ? "page" : undefined}>
                  {say(`screen.${screen}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <StatusBar />
      <NewVersion />
      <main id="main" className="vw-wrap vw-main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <footer className="vw-foot">
        <div className="vw-wrap">
          {say("frame.foot")} <VersionNote />
        </div>
      </footer>
    </>
  );
}
