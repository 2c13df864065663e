// The style sheet of /api/docs, in both themes.
export const docsStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1b19; --quiet: #5f5b54; --line: #d9d5cc; --accent: #17603f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #161614; --ink: #eceae4; --quiet: #a9a59c; --line: #3a3833; --accent: #7fd0a6; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 6rem; background: var(--paper); color: var(--ink);
  overflow-wrap: anywhere; font: 1rem/1.6 system-ui, -apple-system, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; }
a { color: var(--accent); }
h1 { font-size: 1.6rem; } h2 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; } h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .5rem 0; }
details { border-top: 1px solid var(--line); }
summary { padding: .6rem 0; cursor: pointer; overflow-wrap: anywhere; }
summary b { display: inline-block; min-width: 4rem; color: var(--accent); }
summary span { color: var(--quiet); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 24rem; margin: .25rem 0; overflow: auto; padding: .75rem; border: 1px solid var(--line); font-size: .85rem; line-height: 1.45; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; }
table { width: 100%; border-collapse: collapse; } th, td { padding: .25rem .5rem .25rem 0; text-align: left; vertical-align: top; }
dl { display: grid; grid-template-columns: 4rem minmax(0, 1fr); margin: 0; } dd { margin: 0; } small { color: var(--quiet); }
`
