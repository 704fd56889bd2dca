import { type Markup, markup } from "./markup.ts";

/** How the page looks: by day and by night, on a narrow screen, on paper. */
export function pageStyle(): Markup {
  return markup`
:root {
  color-scheme: light dark;
  --page: #f7f6f2; --card: #ffffff; --ink: #1d2125; --soft: #555b64; --line: #dedbd2; --strong-line: #b9b5a9; --link: #1b4f8f;
  --good: #1b5a31; --good-back: #e2f1e6; --warning: #744700; --warning-back: #fdf0d3;
  --error: #8c1c1c; --error-back: #fbe5e3; --note: #3d4858; --note-back: #e8ebf0;
  --tint-0: #d0e3f5; --tint-1: #d7ecd2; --tint-2: #e5daf2; --tint-3: #fae6c3; --tint-4: #cfebeb;
  --tint-5: #f4d9e3; --tint-6: #e2e8c2; --tint-7: #d9def6; --tint-otherwise: #e9e7e0; --depends: #f6f5f1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181c; --card: #1d2125; --ink: #e9e7e2; --soft: #adb4bd; --line: #343a41; --strong-line: #5a626b; --link: #9fc6f6;
    --good: #a9deb8; --good-back: #1c3425; --warning: #f4d08c; --warning-back: #3a2d12;
    --error: #f7b8b2; --error-back: #43211f; --note: #c5cdd9; --note-back: #2b323b;
    --tint-0: #24425d; --tint-1: #2a492e; --tint-2: #41335a; --tint-3: #53421f; --tint-4: #1f494a;
    --tint-5: #53303f; --tint-6: #434822; --tint-7: #323a66; --tint-otherwise: #33383e; --depends: #23272c;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 3rem); max-width: 76rem;
  background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1, h2 { font-family: Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", Cambria, Georgia, serif; font-weight: 600; line-height: 1.2; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.6rem); margin: 0 0 1rem; max-width: 24ch; text-wrap: balance; }
h2 { font-size: 1.5rem; margin: 0 0 .5rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 0 0 .5rem; line-height: 1.5; }
p { margin: 0 0 .75rem; max-width: 68ch; }
section { margin-top: clamp(2.5rem, 6vw, 4.5rem); }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--card); z-index: 2; }
.about, .lead, .help, .because, .named, .by, .share, .code, footer { color: var(--soft); }
.about { margin: 0 0 .5rem; }
.verdict { font-size: 1.125rem; padding-left: .9rem; border-left: 4px solid; }
.verdict.good { border-color: var(--good); }
.verdict.bad { border-color: var(--error); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 1.5rem 0 0; padding: 0; }
nav a { display: inline-block; padding: .35rem 0; }
.frame { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
.frame > table { min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .6rem .9rem; border-bottom: 1px solid var(--line); white-space: pre-line; overflow-wrap: break-word; }
tbody:last-child tr:last-child > *, tfoot tr:last-child > * { border-bottom: 0; }
thead th { color: var(--soft); font-weight: 600; font-size: .8125rem; vertical-align: bottom; border-bottom-color: var(--strong-line); }
tfoot > tr > * { border-top: 1px solid var(--strong-line); }
.rules th, .rules td { min-width: 8rem; }
.rules td.also { min-width: 18rem; }
.rules td.because { min-width: 26rem; }
.rules td.then { font-weight: 600; }
.rules .name { position: sticky; left: 0; background: var(--card); min-width: 11rem; max-width: 15rem; border-right: 1px solid var(--line); font-weight: 600; }
.rules .layer th { background: var(--page); color: var(--soft); font-size: .8125rem; }
.layer span { position: sticky; left: .9rem; }
.rules tr:target > * { background: var(--note-back); }
.number { color: var(--soft); font-weight: 400; margin-right: .35rem; }
.any { color: var(--soft); font-size: .8125rem; }
.state a { display: block; font-size: .8125rem; }
.badge { display: inline-block; padding: .05rem .55rem; border-radius: 99px; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.badge.good, .badge.proved { color: var(--good); background: var(--good-back); }
.badge.warning, .badge.undecided { color: var(--warning); background: var(--warning-back); }
.badge.error, .badge.refuted { color: var(--error); background: var(--error-back); }
.badge.note { color: var(--note); background: var(--note-back); }
p.good { color: var(--good); }
.finding { padding: 1.5rem 0 .5rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.finding .message { display: block; margin-top: .35rem; }
code { font: .9em ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; background: var(--note-back); border-radius: 4px; padding: .05em .3em; }
.code { font: .8125rem ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
.proofs { list-style: none; margin: 0; padding: 0; }
.proof { padding: 1rem 0 .25rem; border-top: 1px solid var(--line); }
.bar { vertical-align: middle; margin-right: .4rem; }
.bar .rest { fill: var(--line); }
.bar .part { fill: var(--link); }
.share { white-space: nowrap; }
.witness td, .regions td { min-width: 7rem; }
.differs > * { background: var(--warning-back); }
.mark { color: var(--warning); font-size: .8125rem; font-weight: 600; }
details { margin: .5rem 0 1rem; }
summary { cursor: pointer; padding: .35rem 0; color: var(--link); }
pre { margin: .25rem 0 .75rem; padding: .75rem 1rem; overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; font: .8125rem/1.5 ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
.folded > summary { font-weight: 600; }
.drawing { padding: 1rem; }
.drawing svg { display: block; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.drawing text { fill: var(--ink); }
.drawing .axis { font-weight: 600; }
.drawing .range { fill: var(--soft); }
.area { stroke: var(--strong-line); stroke-width: 1; }
.area.depends { fill: var(--depends); stroke-dasharray: 4 3; }
.area.impossible { fill: none; stroke-dasharray: 1 4; }
.area.gap { fill: var(--error-back); stroke: var(--error); }
.area.conflict { fill: var(--warning-back); stroke: var(--warning); }
.hatch { stroke: var(--ink); stroke-width: 1; opacity: .14; fill: none; }
.tint-0 { fill: var(--tint-0); } .tint-1 { fill: var(--tint-1); } .tint-2 { fill: var(--tint-2); } .tint-3 { fill: var(--tint-3); }
.tint-4 { fill: var(--tint-4); } .tint-5 { fill: var(--tint-5); } .tint-6 { fill: var(--tint-6); } .tint-7 { fill: var(--tint-7); }
.tint-otherwise { fill: var(--tint-otherwise); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .8125rem; }
.digest { font-family: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
@media (max-width: 40rem) {
  .rules .name { position: static; max-width: none; }
  th, td { padding: .5rem .65rem; }
}
@media (forced-colors: active) { .badge { border: 1px solid; } }
@media print {
  :root { --page: #fff; --card: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip, summary { display: none; }
  .frame { overflow: visible; border: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .finding, .proof, tr, svg { break-inside: avoid; }
  pre { white-space: pre-wrap; }
}
`;
}
