/** Whom practice work can be sent to where nobody else practises: made up, of a real kind of service, by language of the screen. */
import type { Language } from '../language.ts';
import type { CastMember } from './types.ts';

const assistant = (id: string, name: string, service: string): CastMember => ({
  id,
  name,
  service,
  function: 'justice-assistant',
});

const dutch = assistant('receiver-nl', 'Bo Regendruppel', 'justice-house:gent');

export const receivers: Readonly<Record<Language, CastMember>> = {
  nl: dutch,
  fr: assistant('receiver-fr', 'Camille Ruisseau', 'justice-house:namur'),
  de: assistant('receiver-de', 'Toni Wiesengrund', 'justice-house:eupen'),
  en: dutch,
};
