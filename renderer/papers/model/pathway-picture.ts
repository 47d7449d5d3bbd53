/** The picture of the pathway as it prints. The table after it says the same: for those who read it aloud it is silent. */
import type { Drawing, Mark } from '../pathway/drawing.ts';
import { markPath } from '../pathway/mark-path.ts';
import type { Language } from '../../../shared/language.ts';
import { html, nothing, type Html } from './html.ts';
import { tongue } from './words.ts';

export interface PathwayPicture {
  readonly kind: 'pathway';
  readonly drawing: Drawing;
  readonly calendar: readonly { readonly x: number; readonly words: string }[];
  /** Where today is, in pixels. */
  readonly today: number;
  readonly language: Language;
}

export function pathwayPicture({ drawing, calendar, today, language }: PathwayPicture): Html {
  const { width, height, lanes } = drawing;
  const { words } = tongue(language);
  return html`<svg class="pathway" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${lanes.map(
      ({ lane, y, height: tall }, at) =>
        html`<rect class="${at % 2 === 1 ? 'lane odd' : 'lane'}" x="0" y="${y}" width="${width}" height="${tall}"></rect
          ><text class="name" x="6" y="${y + 15}">${words.lanes[lane]}</text>`,
    )}
    ${calendar.map(
      ({ x, words: said }) =>
        html`<line class="tick" x1="${x}" x2="${x}" y1="22" y2="${height}"></line
          ><text x="${x + 3}" y="14">${said}</text>`,
    )}
    <line class="today" x1="${today}" x2="${today}" y1="22" y2="${height}"></line>
    ${lanes.flatMap(({ marks }) => marks.map((mark) => shape(mark, width)))}
  </svg>`;
}

function shape({ event, from, until, y, isLabelled, isLabelBefore, title, subtitle }: Mark, width: number): Html {
  const start = Math.max(0, from);
  const text = isLabelBefore ? from - 4 : start + (until === undefined ? 17 : 8);
  const anchor = isLabelBefore ? 'end' : 'start';
  const sign =
    until === undefined
      ? html`<path class="${event.status}" d="${markPath(event.status, from + 6, y + 10)}"></path>`
      : html`<rect
          class="stay"
          x="${start}"
          y="${y + 1}"
          width="${Math.max(4, Math.min(width, until) - start)}"
          height="34"
          rx="5"
        ></rect>`;
  const label = isLabelled
    ? html`<text x="${text}" y="${y + 14}" text-anchor="${anchor}">${title}</text
        ><text class="when" x="${text}" y="${y + 29}" text-anchor="${anchor}">${subtitle}</text>`
    : nothing;
  return html`${sign}${label}`;
}
