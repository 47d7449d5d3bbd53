/** The fictional people of the demo, and the papers they hold in their hands. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '../../renderer/vault/core/clock/days.ts';
import { drawPage } from '../../shared/practice/page.ts';
import type { Desk } from '../journeys/desk.ts';
import type { Worker } from '../journeys/start.ts';
import type { Invited } from './participants.ts';

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

/** At the table beside Joppe: people of three services, each at a computer of their own. */
export const invited: readonly Invited[] = [
  {
    name: 'Fleur Kersenpit',
    function: 'justice-assistant',
    service: 'justice-house:gent',
    capacity: 'justitiehuis Gent',
  },
  {
    name: 'Mira Lisdodde',
    function: 'social-welfare-worker',
    service: 'local-welfare:44021',
    capacity: 'OCMW Gent',
  },
  { name: 'Odin Kasseisteen', function: 'helper', service: 'local-welfare:44021', capacity: 'OCMW Gent' },
  { name: 'Vera Boterbloem', function: 'counsellor', service: 'service:caw-jww', capacity: 'CAW' },
  { name: 'Tuur Maanzaad', function: 'helper', service: 'service:caw-jww', capacity: 'CAW' },
];

export interface DemoPapers {
  readonly slip: string;
  readonly promise: string;
}

const slipLines = [
  'OEFENDOCUMENT, VERZONNEN PERSOON',
  'Naam: PAARDENBLOEM, Wolf',
  'Geboren: 04.03.1997',
  'Veroordeeld tot 54 maanden, waarvan 0 met uitstel',
];

/** Makes the slip as a picture, as a scanner would, and the housing promise as a PDF. */
export async function writePapers(desk: Desk, folder: string, host: string): Promise<DemoPapers> {
  const slip = join(folder, 'griffiebriefje.png');
  const promise = join(folder, 'huisvestingsbelofte.pdf');
  writeFileSync(slip, await photographed(desk, 'Griffie gevangenis Gent: fiche', slipLines));
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

/** A page drawn in a window of its own and photographed. */
async function photographed(desk: Desk, title: string, lines: readonly string[]): Promise<Buffer> {
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  const html = `<body style="font:20px monospace;padding:40px;background:#fdfbf4"><h2>${title}</h2>${body}</body>`;
  const base64 = await desk.app.evaluate(async ({ BrowserWindow }, page) => {
    const window = new BrowserWindow({ width: 640, height: 480, show: true, frame: false });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
    const picture = await window.webContents.capturePage();
    window.destroy();
    return picture.toPNG().toString('base64');
  }, html);
  return Buffer.from(base64, 'base64');
}

const dayMs = 86_400_000;

/** Days from today as it is kept: `2027-05-03`. */
export const isoDay = (offset: number): string => localDay(Date.now() + offset * dayMs);

/** Days from today as people type it: `3/5/2027`. */
export function day(offset: number): string {
  const date = new Date(Date.now() + offset * dayMs);
  return `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;
}
