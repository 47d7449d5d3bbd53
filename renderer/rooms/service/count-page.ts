/** The figures of a quarter as a page to print. */
import type { TFunction } from 'i18next';
import type { Figures } from '../../../shared/counts/figures.ts';
import type { Language } from '../../../shared/language.ts';
import { longDate } from '../../i18n/name-words.ts';
import { html } from '../../papers/model/html.ts';
import { pageDocument } from '../../papers/model/paper.ts';
import { countTables, shownCount } from './count-tables.ts';

export function countPage(
  figures: Figures,
  t: TFunction<['service', 'directory']>,
  language: Language,
  isPractice: boolean,
): string {
  const title = t('service:counts.title', { quarter: figures.quarter });
  const tables = countTables(figures, t, language).filter(
    ({ id, rows }) => !id.startsWith('waits-') || rows.some(({ counts }) => counts.some((count) => count !== null)),
  );
  const body = html`<main class="paper">
    ${isPractice ? html`<p class="practice">${t('service:counts.practice')}</p>` : undefined}
    <h1>${title}</h1>
    <p>${t('service:counts.madeOn', { date: longDate(figures.madeOn, language) })}</p>
    <p>${t('service:counts.legend')}</p>
    <p>${t('service:counts.table.total')}: ${shownCount(figures.plans, t)}</p>
    ${tables.map(
      ({ title: name, columns, rows }) =>
        html`<h2>${name}</h2>
          <table>
            <thead>
              <tr>
                <th>${t('service:counts.column.territory')}</th>
                ${columns.map((column) => html`<th>${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <td>${row.name}</td>
                    ${row.counts.map((count) => html`<td>${shownCount(count, t)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`,
    )}
  </main>`;
  return pageDocument({ language, title, body: body.toString(), footer: title, landscape: true });
}
