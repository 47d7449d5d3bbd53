/** Practice dossier 6 (German): five years, Lantin to Eupen, a family across the border, twelve hours or sixteen. */
import { southEast } from './cast-south-east.ts';
import { addMonths, calendarFromRelease, inWords, type Calendar } from './dates.ts';
import { assessment, notes } from './ludwig-sternschnuppe/notes.ts';
import { contacts, time } from './ludwig-sternschnuppe/time.ts';
import { plan } from './ludwig-sternschnuppe/plan.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on, start }: Calendar): readonly PracticePut[] {
  return [
    by('anneliese', -470)('identity', 'person', 'person', {
      name: { surname: 'Sternschnuppe', firstName: 'Ludwig' },
      birth: { date: on(-16_120), place: 'Eupen' },
      place: { at: 'prison:lantin', since: start },
      destination: { place: 'Eupen' },
      fileLanguage: { language: 'de' },
      personLanguage: { language: 'de', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(southEast.anneliese, -470),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  const from = 'Auszug der Kanzlei';
  const sixMonthsBefore = addMonths(release, -6);
  return [
    by('anneliese', -470)('legal', 'situation', 'situation', {
      route: { route: 'court' },
      executable: { months: 60, text: 'Fünf Jahre Gefängnis, ohne Aufschub' },
    }),
    by('anneliese', -470)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Gericht Erster Instanz Eupen, Korrektionalkammer',
        date: on(-542),
        text:
          'Betrug und Urkundenfälschung: Verkauf gewöhnlicher Blasinstrumente mit gefälschten Echtheitsbescheinigungen. ' +
          'Fünf Jahre Gefängnis. Schadenersatz an elf Zivilparteien, insgesamt 38.200 Euro. Rückfall stellt das Gericht nicht fest.',
      },
      final: { final: true, since: on(-511) },
      recidivism: { established: false },
    }),
    by('anneliese', -470)('legal', 'stay', 'stay-1', { stay: { at: 'prison:lantin', from: start } }),
    slip('slip-1', 'anneliese', -466, on, {
      name: 'auszug-kanzlei.pdf',
      title: 'Gefängnis Lantin, Kanzlei - Auszug (Übersetzung der französischen Vorlage)',
      lines: [
        'Sternschnuppe, Ludwig',
        'Strafe: 5 Jahre, vollstreckbar',
        `Beginn: ${inWords(start, 'de')} (Antritt nach Hafteinlieferungsschein)`,
        `Hafturlaub ab: ${inWords(addMonths(release, -12), 'de')}`,
        `Détention limitée / surveillance électronique ab: ${inWords(sixMonthsBefore, 'de')}`,
        `Bedingte Freilassung ab: ${inWords(release, 'de')}`,
        `Strafende: ${inWords(end, 'de')}`,
        'Keine Anrechnung von Untersuchungshaft.',
      ],
    }),
    registryDate('detention-start', start, `${from}: Antritt nach Hafteinlieferungsschein`, 'anneliese', -466),
    registryDate('permission-reintegration', start, `${from}: ab dem ersten Tag`, 'anneliese', -466),
    registryDate('prison-leave', addMonths(release, -12), from, 'anneliese', -466),
    registryDate('limited-detention', sixMonthsBefore, `${from}, dort „détention limitée“`, 'anneliese', -466),
    registryDate('electronic-monitoring', sixMonthsBefore, from, 'anneliese', -466),
    registryDate('conditional-release', release, `${from}: ein Drittel`, 'anneliese', -466),
    registryDate('sentence-end', end, from, 'anneliese', -466),
    by('anneliese', -13)('legal', 'legal-date', 'date-answer', {
      date: {
        kind: 'other',
        value: on(11),
        source: 'by-hand',
        note: 'Schriftliche Antwort der Kanzlei auf die Frage nach 12 oder 16 Stunden angekündigt, nicht bestätigt',
      },
    }),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  const granted = (id: string, day: number, modality: 'permission-occasional' | 'prison-leave') =>
    by('anneliese', day)('legal', 'decision', `decision-${id}`, {
      decision: {
        request: `request-${id}`,
        modality,
        outcome: 'granted',
        by: 'Direktion Haftverwaltung',
        on: on(day),
      },
    });
  const condition = (id: string, decision: string, day: number, text: string) =>
    by('anneliese', day)('legal', 'condition', id, { condition: { decision, kind: 'individual', text } });
  return [
    request('request-room', 'permission-occasional', on(-162), { outcome: 'decided', on: on(-107) }, 'anneliese', -107),
    granted('room', -107, 'permission-occasional'),
    condition(
      'condition-room',
      'decision-room',
      -107,
      'Hin- und Rückfahrt am selben Tag, begleitet von der Strafgefangenenbetreuung, nur nach Eupen.',
    ),
    request('request-leave', 'prison-leave', on(-224), { outcome: 'decided', on: on(-147) }, 'anneliese', -147),
    granted('leave', -147, 'prison-leave'),
    condition(
      'condition-leave',
      'decision-leave',
      -147,
      'Verbringt den Hafturlaub bei seiner Patentante in Kelmis. Die Familie darf ihn dort besuchen; er verlässt das Staatsgebiet nicht.',
    ),
    request('request-limited', 'limited-detention', on(-26), { outcome: 'open' }, 'anneliese', -26),
  ];
}

/** Ludwig Sternschnuppe, Lantin to Eupen. */
export const ludwigSternschnuppe: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 130, 20, 60);
  return {
    number: 6,
    about: {
      nl: 'Een dossier in het Duits met nog onbevestigde termen, het Justizhaus van Eupen, een gezin over de grens in Aken, en beperkte detentie waarover bronnen elkaar tegenspreken: 12 of 16 uur.',
      fr: 'Un dossier en allemand aux termes encore non confirmés, le Justizhaus d’Eupen, une famille de l’autre côté de la frontière et une détention limitée sur laquelle les sources se contredisent : 12 ou 16 heures.',
      de: 'Eine deutsche Akte mit noch unbestätigten Begriffen, das Justizhaus Eupen, eine Familie jenseits der Grenze in Aachen und eine Haftlockerung, zu der die Quellen sich widersprechen: 12 oder 16 Stunden.',
      en: 'A German file with terms still unconfirmed, the Justizhaus in Eupen, a family across the border in Aachen, and limited detention on which the sources disagree: 12 hours or 16.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'anneliese' },
      { kind: 'legal', foundedBy: 'anneliese' },
      { kind: 'plan', foundedBy: 'anneliese' },
      { kind: 'assessment', foundedBy: 'anneliese' },
      { kind: 'notes', foundedBy: 'anneliese' },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(calendar.on),
      ...assessment(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
