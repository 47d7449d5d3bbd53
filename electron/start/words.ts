/** How a refused start is told, before anything of the page's own texts is there. */
import { languages, type Language } from '../../shared/language.ts';
import { switchClasses, type Refused, type SwitchClass } from './switches.ts';

interface Words {
  readonly title: string;
  readonly because: string;
  readonly classes: Readonly<Record<SwitchClass, string>>;
  readonly next: string;
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    title: 'Passerelle is niet gestart',
    because: 'Passerelle werd gestart met opties die het niet toelaat:',
    classes: {
      debugging: 'een ander programma zou kunnen meelezen of meesturen (foutopsporing)',
      network: 'verbindingen zouden omgeleid of niet meer gecontroleerd worden',
      code: 'er zou vreemde code mee geladen worden',
      sandbox: 'de bescherming rond het venster zou uitgaan',
      writing: 'wat het programma doet, zou op de schijf komen te staan',
      other: 'een optie die Passerelle niet kent',
    },
    next:
      'Er is niets geopend en niets veranderd. Start Passerelle met de snelkoppeling die bij de installatie is gemaakt. ' +
      'Zie je dit dan opnieuw, laat dan je informaticadienst weten dat iemand die snelkoppeling of deze computer heeft aangepast.',
  },
  fr: {
    title: "Passerelle n'a pas démarré",
    because: "Passerelle a été lancé avec des options qu'il n'autorise pas :",
    classes: {
      debugging: 'un autre programme pourrait lire ou agir à votre place (débogage)',
      network: 'les connexions seraient détournées ou ne seraient plus vérifiées',
      code: 'du code étranger serait chargé',
      sandbox: 'la protection autour de la fenêtre serait désactivée',
      writing: 'ce que fait le programme serait écrit sur le disque',
      other: 'une option que Passerelle ne connaît pas',
    },
    next:
      "Rien n'a été ouvert ni modifié. Lancez Passerelle avec le raccourci créé lors de l'installation. Si ce message revient, " +
      "prévenez votre service informatique : quelqu'un a modifié ce raccourci ou cet ordinateur.",
  },
  de: {
    title: 'Passerelle wurde nicht gestartet',
    because: 'Passerelle wurde mit Optionen aufgerufen, die es nicht zulässt:',
    classes: {
      debugging: 'ein anderes Programm könnte mitlesen oder mitsteuern (Fehlersuche)',
      network: 'Verbindungen würden umgeleitet oder nicht mehr geprüft',
      code: 'fremder Code würde geladen',
      sandbox: 'der Schutz rund um das Fenster wäre abgeschaltet',
      writing: 'was das Programm tut, würde auf die Festplatte geschrieben',
      other: 'eine Option, die Passerelle nicht kennt',
    },
    next:
      'Es wurde nichts geöffnet und nichts verändert. Starten Sie Passerelle über die Verknüpfung, die bei der Installation ' +
      'angelegt wurde. Erscheint diese Meldung wieder, sagen Sie Ihrem Informatikdienst, dass jemand diese Verknüpfung oder ' +
      'diesen Computer verändert hat.',
  },
  en: {
    title: 'Passerelle did not start',
    because: 'Passerelle was started with options it does not allow:',
    classes: {
      debugging: 'another program could read along or act in your place (debugging)',
      network: 'connections would be redirected or no longer checked',
      code: 'foreign code would be loaded',
      sandbox: 'the protection around the window would be off',
      writing: 'what the program does would be written to the disk',
      other: 'an option Passerelle does not know',
    },
    next:
      'Nothing was opened and nothing was changed. Start Passerelle with the shortcut made when it was installed. If you see ' +
      'this again, tell your IT service that somebody changed that shortcut or this computer.',
  },
};

export interface Told {
  readonly title: string;
  readonly text: string;
}

/** @param locale of the system, as `nl-BE`; English for what is none of ours */
export function tellRefused(refused: readonly Refused[], locale: string): Told {
  const { title, because, classes, next } = wordsFor(locale);
  const lines = switchClasses.flatMap((kind) => {
    const names = [...new Set(refused.filter((each) => each.kind === kind).map(({ name }) => name))];
    return names.length === 0 ? [] : [`– ${classes[kind]}: ${names.slice(0, 8).join(', ')}`];
  });
  return { title, text: [because, ...lines, '', next].join('\n') };
}

const wordsFor = (locale: string): Words => words[languageOf(locale)];

/** @param locale of the system, as `nl-BE`; English for what is none of ours */
export function languageOf(locale: string): Language {
  const given = locale.slice(0, 2).toLowerCase();
  return languages.find((each) => each === given) ?? 'en';
}
