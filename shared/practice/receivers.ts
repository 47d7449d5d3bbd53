/** Whom practice work can be sent to where nobody else practises: made up, of a real kind of service, by language of the screen. */
import type { Language } from '../language.ts';
import type { CastMember } from './types.ts';

const assistant = (id: string, name: string, service: string): CastMember => ({
  id,
  name,
  service,
  function: 'justice-assistant',
});

const prisonWorker = (id: string, name: string, service: string): CastMember => ({
  id,
  name,
  service,
  function: 'psd-social-worker',
});

const dutchAssistant = assistant('receiver-nl', 'Bo Regendruppel', 'justice-house:gent');
const dutchPrisonWorker = prisonWorker('receiver-prison-nl', 'Puck Sneeuwvlok', 'prison:gent');

const assistants: Readonly<Record<Language, CastMember>> = {
  nl: dutchAssistant,
  fr: assistant('receiver-fr', 'Camille Ruisseau', 'justice-house:namur'),
  de: assistant('receiver-de', 'Toni Wiesengrund', 'justice-house:eupen'),
  en: dutchAssistant,
};

const prisonWorkers: Readonly<Record<Language, CastMember>> = {
  nl: dutchPrisonWorker,
  fr: prisonWorker('receiver-prison-fr', 'Sacha Clairière', 'prison:namur'),
  de: prisonWorker('receiver-prison-de', 'Robin Tannenzapfen', 'prison:lantin'),
  en: dutchPrisonWorker,
};

/** Somebody at the other end: who works at a justice house answers a prison, everybody else asks a justice house. */
export const receiverFor = (service: string, language: Language): CastMember =>
  (service.startsWith('justice-house:') ? prisonWorkers : assistants)[language];
