/** One sheet, no fonts and no files from elsewhere; light and dark as the reader's system asks. */
export const style = `
:root { --paper: #fff; --ink: #1b1b1b; --faint: #666; --line: #ddd; --good: #1a7f37; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e8e8e8; --faint: #a0a0a0; --line: #383b40; --good: #57c878; --bad: #ff8a80; } }
body { font: 16px/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink); max-width: 1280px; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.7rem; margin: .5rem 0; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .3rem; border-top: 1px solid var(--line); padding-top: 1.2rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
.lead { font-size: 1.08rem; max-width: 75ch; } .lead p { margin: .4rem 0; } .faint { color: var(--faint); font-size: .88rem; }
nav { columns: 14rem; font-size: .9rem; margin: 1rem 0; } nav a { display: block; color: inherit; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem; }
figure { margin: 0; } figcaption { font-weight: 600; font-size: .92rem; } figure > svg { width: 100%; height: auto; font: 11px system-ui, sans-serif; } svg text { fill: var(--ink); stroke: none; }
.grid { stroke: var(--line); stroke-width: 1; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; margin: .2rem 0; font-size: .82rem; } .legend svg { width: 26px; height: 10px; vertical-align: middle; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .84rem; margin: .3rem 0 1rem; } caption { text-align: left; font-weight: 600; padding: .5rem 0 .2rem; }
th, td { padding: .2rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; } td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.proven { color: var(--good); } .wrong, .fractional, .crashed { color: var(--bad); font-weight: 600; } tbody th, td.proven, td.found { white-space: nowrap; } .why { max-width: 30rem; white-space: normal; font-size: .78rem; color: var(--faint); overflow-wrap: anywhere; }
`;
