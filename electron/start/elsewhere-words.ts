/** How it is told that a place is open on another screen or computer, before anything of the page's own texts is there. */
import type { Language } from '../../shared/language.ts';

export interface OnScreen {
  readonly title: string;
  readonly text: string;
}

export interface OnComputer {
  readonly title: string;
  readonly text: (computer: string) => string;
  readonly leave: string;
  readonly open: string;
}

/** By the same account of this computer, in front of another screen: a second session, or one that was left standing. */
export const onOtherScreen: Readonly<Record<Language, OnScreen>> = {
  nl: {
    title: 'Passerelle is al open op een ander scherm',
    text:
      'Onder dit account is Passerelle op deze computer al open, op een ander scherm of in een andere sessie. Er is niets ' +
      'veranderd. Sluit Passerelle daar of meld je daar af, en start het dan hier opnieuw. Kun je daar niet bij, vraag dan je ' +
      'informaticadienst om die sessie te beëindigen.',
  },
  fr: {
    title: 'Passerelle est déjà ouvert sur un autre écran',
    text:
      'Sous ce compte, Passerelle est déjà ouvert sur cet ordinateur, sur un autre écran ou dans une autre session. Rien n’a été ' +
      'modifié. Fermez Passerelle à cet endroit, ou fermez-y votre session, puis relancez-le ici. Si vous n’y avez pas accès, ' +
      'demandez à votre service informatique de mettre fin à cette session.',
  },
  de: {
    title: 'Passerelle ist schon auf einem anderen Bildschirm offen',
    text:
      'Unter diesem Konto ist Passerelle auf diesem Computer schon offen, auf einem anderen Bildschirm oder in einer anderen ' +
      'Sitzung. Es wurde nichts verändert. Schließen Sie Passerelle dort, oder melden Sie sich dort ab, und starten Sie es dann ' +
      'hier noch einmal. Kommen Sie dort nicht heran, bitten Sie Ihre IT, jene Sitzung zu beenden.',
  },
  en: {
    title: 'Passerelle is already open on another screen',
    text:
      'Under this account Passerelle is already open on this computer, on another screen or in another session. Nothing was ' +
      'changed. Close Passerelle there, or sign out there, then start it here again. If you cannot get to it, ask your IT ' +
      'service to end that session.',
  },
};

/** Where a profile lies on a share, or was moved while it was open. */
export const onOtherComputer: Readonly<Record<Language, OnComputer>> = {
  nl: {
    title: 'Passerelle lijkt open op een andere computer',
    text: (computer) =>
      `Deze dossiers zijn geopend op computer “${computer}”, of ze werden daar niet afgesloten toen die uitviel. Op twee ` +
      'computers tegelijk openen kan beschadigen wat er bewaard is. Sluit Passerelle daar, en start het dan hier opnieuw. Open ' +
      'het alleen hier als je zeker weet dat het daar niet meer open is.',
    leave: 'Niet openen',
    open: 'Het is daar niet open: hier openen',
  },
  fr: {
    title: 'Passerelle semble ouvert sur un autre ordinateur',
    text: (computer) =>
      `Ces dossiers sont ouverts sur l’ordinateur «\u00a0${computer}\u00a0», ou n’y ont pas été fermés quand il s’est arrêté. Les ouvrir ` +
      'sur deux ordinateurs à la fois peut endommager ce qui est conservé. Fermez Passerelle sur l’autre, puis relancez-le ici. ' +
      'Ne l’ouvrez ici que si vous êtes certain qu’il n’y est plus ouvert.',
    leave: 'Ne pas ouvrir',
    open: 'Il n’y est plus ouvert\u00a0: ouvrir ici',
  },
  de: {
    title: 'Passerelle scheint auf einem anderen Computer offen zu sein',
    text: (computer) =>
      `Diese Akten sind auf dem Computer „${computer}“ offen, oder sie wurden dort nicht geschlossen, als er ausfiel. Auf zwei ` +
      'Computern zugleich geöffnet, kann Schaden nehmen, was aufbewahrt ist. Schließen Sie Passerelle dort, und starten Sie es ' +
      'dann hier noch einmal. Öffnen Sie es hier nur, wenn Sie sicher sind, dass es dort nicht mehr offen ist.',
    leave: 'Nicht öffnen',
    open: 'Es ist dort nicht offen: hier öffnen',
  },
  en: {
    title: 'Passerelle seems to be open on another computer',
    text: (computer) =>
      `These dossiers are open on computer “${computer}”, or were not closed there when it went down. Open on two computers at ` +
      'once, what is kept can be damaged. Close Passerelle there, then start it here again. Open it here only if you are sure ' +
      'that it is no longer open there.',
    leave: 'Do not open',
    open: 'It is not open there: open here',
  },
};
