/** How papers look: A4, black on white, nothing that costs ink. Used for print and, in a shadow tree, for the preview. */
export const paperStyle = `
@page { size: A4; margin: 20mm 20mm 22mm; }
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; }
.paper {
  color: #16181b; background: #fff;
  font: 10.5pt/1.45 'Source Serif 4', serif;
  font-variant-numeric: lining-nums tabular-nums;
  /* Two letters drawn as one are not found again in a PDF. */
  font-variant-ligatures: no-common-ligatures;
  overflow-wrap: anywhere; hyphens: auto;
}
.paper p { margin: 0 0 2mm; }
.practice {
  text-align: center; font-size: 8.5pt; letter-spacing: 0.06em; color: #6b4a00;
  border: 0.3mm solid #b98a2a; padding: 1mm 3mm; margin-bottom: 4mm;
}
.letterhead { display: flex; justify-content: space-between; gap: 8mm; font-size: 9pt; line-height: 1.4; padding-bottom: 3mm; border-bottom: 0.4mm solid #16181b; }
.letterhead strong { font-size: 10.5pt; }
.letterhead .right { text-align: right; color: #40464d; }
h1 { font-size: 19pt; line-height: 1.2; font-weight: 600; margin: 9mm 0 1mm; letter-spacing: -0.01em; hyphens: none; }
.title-second { font-size: 13pt; color: #4a5058; font-style: italic; }
.addressee { font-size: 11pt; margin-top: 3mm; }
h2 { font-size: 12pt; line-height: 1.3; font-weight: 600; margin: 7mm 0 2mm; break-after: avoid; hyphens: none; }
h3 { font-size: 10.5pt; line-height: 1.35; font-weight: 600; margin: 4mm 0 1.5mm; break-after: avoid; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; break-inside: avoid; break-after: avoid; }
.two > :nth-child(2) { color: #4a5058; font-style: italic; }
.second { color: #4a5058; font-style: italic; }
.second::before { content: ' / '; }
th .second, dt .second, .letterhead strong .second, .role .second { display: block; font-weight: 400; }
th .second::before, dt .second::before, .letterhead strong .second::before, .role .second::before { content: none; }
.facts { margin: 0 0 2mm; }
.facts > div { display: grid; grid-template-columns: 52mm 1fr; gap: 4mm; padding: 1mm 0; break-inside: avoid; }
.facts dt { color: #4a5058; }
.facts dd { margin: 0; }
.value { white-space: pre-line; }
.free { unicode-bidi: isolate; }
.free p { white-space: pre-wrap; orphans: 3; widows: 3; }
.mark { color: #4a5058; font-size: 8.5pt; }
/* Who said it, and when, never stands on a page without what was said. */
.mark, .small, blockquote + .value, blockquote + .plain { break-before: avoid; }
.translation { margin: 1mm 0 0; padding-inline-start: 4mm; border-inline-start: 0.3mm solid #a8afb7; }
blockquote { margin: 0 0 3mm; padding-inline-start: 4mm; border-inline-start: 0.8mm solid #16181b; font-size: 11pt; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9.5pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: start; font-weight: 600; font-size: 9pt; padding: 1.2mm 3mm 1.2mm 0; border-bottom: 0.35mm solid #16181b; vertical-align: bottom; hyphens: none; }
td { text-align: start; padding: 1.6mm 3mm 1.6mm 0; border-bottom: 0.15mm solid #c4cad0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
.dates td:first-child, .appointments td:first-child { width: 40mm; white-space: nowrap; }
.two-tongues .dates td:first-child, .two-tongues .appointments td:first-child { white-space: normal; }
.dates td:last-child { width: 44mm; }
.steps { table-layout: fixed; }
.steps th:nth-child(1) { width: 29%; }
.steps th:nth-child(2) { width: 18%; }
.steps th:nth-child(3) { width: 17%; }
.steps th:nth-child(4) { width: 16%; }
/* A day with its month, then the year: never the month in two. */
.steps td:nth-child(3) { hyphens: none; overflow-wrap: normal; }
.statements { table-layout: fixed; }
.statements th:nth-child(1) { width: 7%; }
.statements th:nth-child(2) { width: 16%; }
.statements th:nth-child(4) { width: 27%; }
.evidence, .changes, .record, .points, .pieces { table-layout: fixed; }
.evidence th:nth-child(1) { width: 7%; }
.evidence th:nth-child(2) { width: 36%; }
.evidence th:nth-child(4) { width: 24%; }
.changes th:nth-child(1) { width: 20%; }
.record th:nth-child(1) { width: 22%; }
.record th:nth-child(3) { width: 31%; }
.points th:nth-child(1) { width: 36%; }
.pieces th:nth-child(1) { width: 40%; }
.pieces th:nth-child(2) { width: 18%; }
.pieces th:nth-child(3) { width: 24%; }
.record tr { break-inside: auto; }
td > .free > p:last-child, dd > .free > p:last-child { margin-bottom: 0; }
.conditions td:first-child { width: 10mm; }
.small { font-size: 8.5pt; color: #4a5058; white-space: pre-line; }
.goal { margin-top: 5mm; }
.goal .domain { font-size: 8.5pt; letter-spacing: 0.04em; color: #4a5058; break-after: avoid; }
.goal blockquote { break-after: avoid; margin-bottom: 2mm; }
.dots { margin: 0 0 2mm; padding-inline-start: 4.5mm; }
.dots li { padding: 0.4mm 0; }
td > .dots, dd > .dots { margin: 0.5mm 0 0; }
.apart { break-before: page; }
.pathway { display: block; width: 100%; margin: 4mm 0; break-inside: avoid; font-family: inherit; font-size: 12px; }
.pathway text { paint-order: stroke; stroke: #fff; stroke-width: 2.5px; stroke-linejoin: round; }
.pathway .lane { fill: none; }
.pathway .odd { fill: #f3f5f6; }
.pathway .name { font-weight: 600; fill: #4a5058; }
.pathway .tick { stroke: #c4cad0; stroke-width: 0.6; }
.pathway .today { stroke: #16181b; stroke-width: 1.2; stroke-dasharray: 4 2; }
.pathway .when { font-size: 11px; fill: #4a5058; }
.pathway .stay { fill: #fff; stroke: #16181b; stroke-width: 0.8; }
.pathway path { fill: #fff; stroke: #16181b; stroke-width: 1.2; }
.pathway path.registry { fill: #16181b; }
.ruled { margin: 0 0 2mm; }
.ruled > div { height: 8.5mm; border-bottom: 0.15mm solid #a8afb7; }
.boxes { list-style: none; margin: 0 0 2mm; padding: 0; }
.boxes li { display: grid; grid-template-columns: 6mm 1fr; padding: 1.2mm 0; break-inside: avoid; }
.box { width: 4mm; height: 4mm; margin-top: 0.6mm; border: 0.35mm solid #16181b; }
.box.done { background: linear-gradient(135deg, transparent 44%, #16181b 44%, #16181b 56%, transparent 56%), linear-gradient(45deg, transparent 44%, #16181b 44%, #16181b 56%, transparent 56%); print-color-adjust: exact; }
.large { font-size: 12pt; line-height: 1.4; }
.large h2 { font-size: 13.5pt; margin: 4.5mm 0 1.5mm; padding-top: 2.5mm; border-top: 0.2mm solid #c4cad0; }
.large .mark, .large .small { font-size: 10pt; }
.large table { font-size: 11.5pt; }
.key-date { font-size: 15pt; font-weight: 600; margin: 4mm 0; }
.key-date .mark { font-weight: 400; font-size: 10pt; }
.large .key-date { margin-top: 0; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(60mm, 1fr)); gap: 10mm; margin-top: 10mm; break-inside: avoid; }
.signature .role { font-weight: 600; min-height: 6mm; }
.signature .line { height: 16mm; border-bottom: 0.3mm solid #16181b; margin-bottom: 1mm; }
.note { margin-top: 8mm; font-size: 8pt; color: #4a5058; break-inside: avoid; }
`;

/** A sheet on its side; after the style of all papers. */
export const landscapeStyle = '@page { size: A4 landscape; margin: 16mm 20mm 18mm; }';

/** On screen only: the sheet's edge, and its margins, which a printer takes from the page. */
export const previewStyle = `
.paper { padding: 20mm; min-height: 297mm; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.08), 0 2px 12px rgb(0 0 0 / 0.12); }
`;
