/** The whole main job, unattended, in two installations of the real application: A in a prison, B at a justice house. */
import { join } from 'node:path';
import { Desk } from '../journeys/desk.ts';
import { firstStart } from '../journeys/start.ts';
import { Report } from './report.ts';

const out = join(process.cwd(), 'out/demo');
const report = new Report(out);
const a = await Desk.open({ language: 'nl', profile: join(out, 'profile-a') });
a.page.on('console', (m) => console.log(m.text()));
await firstStart(a, {
  name: 'Lien Zonnebloem',
  service: { type: 'Gent', take: /gevangenis/i },
  function: /maatschappelijk/i,
  label: 'Lien',
  passphrase: 'zeven stille molens aan de kade',
});
await report.picture(1, a, 'practice');
console.log(await a.page.locator('body').ariaSnapshot());
await a.close();
