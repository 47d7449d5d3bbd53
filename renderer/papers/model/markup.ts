/** Blocks as markup: for the printer, and for the sheet on screen. */
import { textParts, type TextRun } from '../../../shared/dossier/light-text.ts';
import { html, nothing, type Html } from './html.ts';
import { pathwayPicture } from './pathway-picture.ts';
import type { Block, Fact, Line, ListItem, Run, SignatureBox, Spoken } from './blocks.ts';

export const markup = (blocks: readonly Block[]): Html => html`${blocks.map(block)}`;

function block(it: Block): Html {
  switch (it.kind) {
    case 'letterhead':
      return letterhead(it);
    case 'title':
      return title(it.spoken);
    case 'heading':
      return beside(it.spoken, (text, lang) => html`<h2 lang="${lang}">${text}</h2>`);
    case 'sentence':
      return sentence(it);
    case 'line':
      return oneLine(it);
    case 'free':
      return html`<div class="free">${free(it.text)}</div>`;
    case 'translation':
      return html`<div class="translation">
        <div class="mark">${runs(it.label)}</div>
        <p class="free" dir="auto">${it.text}</p>
      </div>`;
    case 'quote':
      return html`<blockquote>${markup(it.blocks)}</blockquote>`;
    case 'facts':
      return html`<dl class="facts">${it.rows.map(fact)}</dl>`;
    case 'table':
      return tableOf(it);
    case 'list':
      return list(it.items);
    case 'group':
      return html`<section class="${it.look}">${markup(it.blocks)}</section>`;
    case 'pathway':
      return pathwayPicture(it);
    case 'ruled':
      return html`<div class="ruled">${Array.from({ length: it.lines }, () => html`<div></div>`)}</div>`;
    case 'signatures':
      return html`<div class="signatures">${it.boxes.map(signature)}</div>`;
  }
}

/** Lists and bold words as such: what somebody typed with plain marks (shared/dossier/light-text.ts). */
function free(text: string): Html {
  const shown = (part: readonly TextRun[]): Html =>
    html`${part.map((run) => (run.isStrong ? html`<strong>${run.text}</strong>` : html`${run.text}`))}`;
  return html`${textParts(text).map((part) => {
    if (part.kind === 'lines') return html`<p dir="auto">${shown(part.runs)}</p>`;
    const items = part.items.map((item) => html`<li>${shown(item)}</li>`);
    return part.isNumbered
      ? html`<ol class="dots" dir="auto">
          ${items}
        </ol>`
      : html`<ul class="dots" dir="auto">
          ${items}
        </ul>`;
  })}`;
}

const runs = (line: Line): Html => html`${line.map(run)}`;

function run({ text, lang, look, own, href }: Run): Html {
  if (href !== undefined) return html`<a href="${href}"><bdi>${text}</bdi></a>`;
  const said = own === true ? html`<bdi>${text}</bdi>` : html`${text}`;
  if (look === undefined && lang === undefined) return said;
  if (look === 'strong') return html`<strong>${said}</strong>`;
  return lang === undefined
    ? html`<span class="${look}">${said}</span>`
    : html`<span class="${look}" lang="${lang}">${said}</span>`;
}

function beside({ first, second }: Spoken, tag: (text: string, lang: string) => Html): Html {
  const mine = tag(first.text, first.lang);
  return second === undefined ? mine : html`<div class="two">${mine}${tag(second.text, second.lang)}</div>`;
}

function title({ first, second }: Spoken): Html {
  const other = second === undefined ? nothing : html`<p class="title-second" lang="${second.lang}">${second.text}</p>`;
  return html`<h1>${first.text}</h1>
    ${other}`;
}

function sentence({ spoken, look }: Extract<Block, { kind: 'sentence' }>): Html {
  const said = beside(spoken, (text, lang) => html`<p lang="${lang}">${text}</p>`);
  return look === undefined ? said : html`<div class="${look}">${said}</div>`;
}

function oneLine({ runs: line, look }: Extract<Block, { kind: 'line' }>): Html {
  const said = runs(line);
  if (look === 'subheading') return html`<h3>${said}</h3>`;
  return html`<div class="${look ?? 'plain'}">${said}</div>`;
}

const fact = ({ label, value }: Fact): Html =>
  html`<div>
    <dt>${runs(label)}</dt>
    <dd>${markup(value)}</dd>
  </div>`;

/** The head of a table repeats on every page. */
const tableOf = ({ name, heads, rows }: Extract<Block, { kind: 'table' }>): Html =>
  html`<table class="${name}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${runs(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${markup(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

function list(items: readonly ListItem[]): Html {
  const boxes = items.some(({ box }) => box !== undefined);
  const item = ({ blocks, box }: ListItem): Html =>
    box === undefined
      ? html`<li>${markup(blocks)}</li>`
      : html`<li>
          <span class="box ${box}"></span>
          <div>${markup(blocks)}</div>
        </li>`;
  return html`<ul class="${boxes ? 'boxes' : 'dots'}">
    ${items.map(item)}
  </ul>`;
}

const letterhead = ({ service, by, about }: Extract<Block, { kind: 'letterhead' }>): Html =>
  html`<header class="letterhead">
    <div>
      <strong>${runs(service)}</strong>
      ${by.map((line) => html`<div>${runs(line)}</div>`)}
    </div>
    <div class="right">${about.map((line) => html`<div>${runs(line)}</div>`)}</div>
  </header>`;

const signature = ({ role, name, mark }: SignatureBox): Html =>
  html`<div class="signature">
    <div class="role">${runs(role)}</div>
    <div class="line"></div>
    <div class="name">${name}</div>
    <div class="mark">${runs(mark)}</div>
  </div>`;
