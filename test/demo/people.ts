/** The fictional people of the demo, and the papers they hold in their hands. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPage } from '../../shared/practice/page.ts';
import type { Worker } from '../journeys/start.ts';

export const lien: Worker = {
  name: 'Lien Zonnebloem',
  service: { type: 'Gent', take: /^gevangenis gent/i },
  function: /maatschappelijk/i,
  label: 'Lien',
  passphrase: 'zeven stille molens aan de kade',
};

export const warre: Worker = {
  name: 'Warre Kiezelsteen',
  service: { type: 'Gent', take: /^gevangenis gent/i },
  function: /psycholoog/i,
  label: 'Warre',
  passphrase: 'achter de dijk groeit wilde munt',
};

export const joppe: Worker = {
  name: 'Joppe Waterlelie',
  service: { type: 'Gent', take: /^justitiehuis gent/i },
  function: /justitieassistent/i,
  label: 'Joppe',
  passphrase: 'een blauwe fiets naast de oude sluis',
};

export interface DemoPapers {
  readonly slip: string;
  readonly promise: string;
}

/** Draws the slip and the housing promise as PDF files. */
export function writePapers(folder: string, host: string): DemoPapers {
  const slip = join(folder, 'griffiebriefje.pdf');
  const promise = join(folder, 'huisvestingsbelofte.pdf');
  writeFileSync(
    slip,
    drawPage({
      name: 'griffiebriefje.pdf',
      title: 'Griffie gevangenis Gent: fiche',
      lines: [
        'OEFENDOCUMENT, VERZONNEN PERSOON',
        '',
        'Naam: PAARDENBLOEM, Wolf',
        'Geboren: 04.03.1997',
        '18 maanden, waarvan 0 met uitstel',
        'VI 29.03.2027, strafeinde 29.03.2028',
      ],
    }),
  );
  writeFileSync(
    promise,
    drawPage({
      name: 'huisvestingsbelofte.pdf',
      title: 'Huisvestingsbelofte',
      lines: ['OEFENDOCUMENT', '', `Ondergetekende, ${host}, bevestigt dat Wolf bij mij kan wonen zodra hij vrijkomt.`],
    }),
  );
  return { slip, promise };
}

/** Days from today as people type it: `3/5/2027`. */
export function day(offset: number): string {
  const date = new Date(Date.now() + offset * 86_400_000);
  return `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;
}
