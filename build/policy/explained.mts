/** What administrators read of each setting, beside its name (renderer/i18n/locales, policy.json). */
import type { Language } from '../../shared/language.ts';
import type { SettingName } from '../../shared/machine-policy/policy.ts';

interface Explained {
  readonly supported: string;
  readonly of: Readonly<Record<SettingName, string>>;
}

export const explained: Readonly<Record<Language, Explained>> = {
  en: {
    supported: 'Windows 10 and later',
    of: {
      lockMinutes:
        'Whole minutes without a key pressed after which Passerelle locks, from 1 to 60. Nobody can choose another number.',
      language: 'The language of all screens. Papers keep the language that is chosen for each.',
      screenCapture:
        'Whether programs that record or share the screen see the window. Without this setting it stays hidden.',
      folder:
        'Files on sticks, shares and synchronised folders: as the person chooses, closed, or only in the folder set under “Only in this folder”.',
      exchangeFolder:
        'A full path. It counts for this folder and everything beneath it. Set “Sticks and folders” to “only in one place” as well: otherwise everything that is set is refused.',
      storage:
        'Files over a storage of the network: as the person chooses, closed, or only at the address set under “Only at this address”.',
      storageAddress:
        'https://host or https://host:port. Set “Network storage” to “only in one place” as well: otherwise everything that is set is refused.',
      backupFolder: 'A full path. Safety copies are made in this folder and beneath it, and nowhere else.',
      scannerFolder:
        'A full path. Scans are taken from right in this folder, and no other is chosen. What a scanner writes there can be read by whoever has the right to; Passerelle deletes an original only when a person says so.',
      camera:
        'Whether a document may be photographed with the camera of the computer, without sound. Photos are written readable nowhere.',
      keepersNumber:
        'The thirty digits of the list of people, in six groups with a space between. People still compare them; a list with another number is marked in red.',
      updates:
        'What may be done with an update that comes on a stick: nothing, saving it for whoever installs, or also starting the installer, which asks for an administrator.',
      secondKey:
        'Whether a passphrase takes a key that the person holds (FIDO2 with the extension PRF) beside it. “Needed”: nobody goes on before theirs is added. Who lost theirs comes in with recovery words.',
      longestRetentionMonths:
        'Whole months after what a period runs from. A longer period that a person or a service set counts only so far, and no day beyond it is taken. Nothing is erased by it: parts come onto the list of what is due earlier.',
    },
  },
  nl: {
    supported: 'Windows 10 en later',
    of: {
      lockMinutes:
        'Hele minuten zonder toetsaanslag waarna Passerelle vergrendelt, van 1 tot 60. Niemand kan een ander getal kiezen.',
      language: 'De taal van alle schermen. Papieren houden de taal die voor elk papier gekozen wordt.',
      screenCapture:
        'Of programma’s die het scherm opnemen of delen het venster zien. Zonder deze instelling blijft het verborgen.',
      folder:
        'Bestanden op sticks, netwerkmappen en gesynchroniseerde mappen: naar eigen keuze, dicht, of alleen in de map van “Alleen in deze map”.',
      exchangeFolder:
        'Een volledig pad. Het geldt voor deze map en alles eronder. Zet ook “Sticks en mappen” op “alleen op één plaats”: anders wordt alles wat ingesteld is geweigerd.',
      storage:
        'Bestanden via een netwerkopslag: naar eigen keuze, dicht, of alleen op het adres van “Alleen op dit adres”.',
      storageAddress:
        'https://host of https://host:poort. Zet ook “Netwerkopslag” op “alleen op één plaats”: anders wordt alles wat ingesteld is geweigerd.',
      backupFolder: 'Een volledig pad. Veiligheidskopieën worden in deze map en eronder gemaakt, en nergens anders.',
      scannerFolder:
        'Een volledig pad. Scans worden rechtstreeks uit deze map overgenomen, en er wordt geen andere gekozen. Wat een scanner daar schrijft, is leesbaar voor wie er rechten op heeft; Passerelle verwijdert een origineel alleen als iemand dat zegt.',
      camera:
        'Of een document met de camera van de computer gefotografeerd mag worden, zonder geluid. Foto’s worden nergens leesbaar weggeschreven.',
      keepersNumber:
        'De dertig cijfers van de lijst van mensen en diensten, in zes groepen met een spatie ertussen. Mensen vergelijken ze nog altijd; een lijst met een ander nummer wordt in het rood aangeduid.',
      updates:
        'Wat er met een update op een stick mag gebeuren: niets, bewaren voor wie installeert, of ook het installatieprogramma starten, dat een beheerder vraagt.',
      secondKey:
        'Of naast de wachtwoordzin een sleutel nodig is die iemand bij zich heeft (FIDO2 met de uitbreiding PRF). “Nodig”: niemand gaat verder voor de eigen sleutel toegevoegd is. Wie hem kwijt is, komt binnen met herstelwoorden.',
      longestRetentionMonths:
        'Hele maanden na het begin van een termijn. Een langere termijn die iemand of een dienst instelde, telt maar tot daar, en een latere dag wordt niet aangenomen. Er wordt niets door gewist: onderdelen komen vroeger op de lijst van wat gewist mag worden.',
    },
  },
  fr: {
    supported: 'Windows 10 et suivants',
    of: {
      lockMinutes:
        'Minutes entières sans frappe après lesquelles Passerelle se verrouille, de 1 à 60. Personne ne peut choisir un autre nombre.',
      language: 'La langue de tous les écrans. Les documents gardent la langue choisie pour chacun.',
      screenCapture:
        'Si les programmes qui enregistrent ou partagent l’écran voient la fenêtre. Sans ce réglage, elle reste masquée.',
      folder:
        'Fichiers sur clés, partages et dossiers en ligne : au choix de la personne, fermé, ou seulement dans le dossier fixé sous « Seulement dans ce dossier ».',
      exchangeFolder:
        'Un chemin complet. Il vaut pour ce dossier et tout ce qu’il contient. Mettez aussi « Clés et dossiers » sur « à un seul endroit » : sinon tout ce qui est fixé est refusé.',
      storage:
        'Fichiers par un espace réseau : au choix de la personne, fermé, ou seulement à l’adresse fixée sous « Seulement à cette adresse ».',
      storageAddress:
        'https://hôte ou https://hôte:port. Mettez aussi « Espace réseau » sur « à un seul endroit » : sinon tout ce qui est fixé est refusé.',
      backupFolder:
        'Un chemin complet. Les copies de sécurité se font dans ce dossier et ses sous-dossiers, et nulle part ailleurs.',
      scannerFolder:
        'Un chemin complet. Les scans sont repris directement de ce dossier, et aucun autre n’est choisi. Ce qu’un scanner y écrit est lisible par qui en a le droit ; Passerelle ne supprime un original que si une personne le demande.',
      camera:
        'Si un document peut être photographié avec la caméra de l’ordinateur, sans le son. Les photos ne sont écrites en clair nulle part.',
      keepersNumber:
        'Les trente chiffres de la liste des personnes et services, en six groupes séparés par une espace. Les gens les comparent toujours ; une liste portant un autre numéro est signalée en rouge.',
      updates:
        'Ce qui peut être fait d’une mise à jour arrivée sur une clé : rien, l’enregistrer pour qui installe, ou aussi lancer l’installation, qui demande un administrateur.',
      secondKey:
        'Si une clé de sécurité que la personne a sur elle (FIDO2 avec l’extension PRF) est demandée en plus de la phrase de passe. « Nécessaire » : personne ne continue avant d’avoir ajouté la sienne. Qui l’a perdue entre avec ses mots de secours.',
      longestRetentionMonths:
        'Mois entiers à partir du début d’un délai. Un délai plus long fixé par une personne ou un service ne compte que jusque-là, et aucun jour au-delà n’est accepté. Rien n’est effacé pour autant : des parties apparaissent plus tôt dans la liste de ce qui est à effacer.',
    },
  },
  de: {
    supported: 'Windows 10 und neuer',
    of: {
      lockMinutes:
        'Ganze Minuten ohne Tastendruck, nach denen Passerelle sperrt, von 1 bis 60. Niemand kann eine andere Zahl wählen.',
      language: 'Die Sprache aller Anzeigen. Papiere behalten die Sprache, die für jedes gewählt wird.',
      screenCapture:
        'Ob Programme, die den Bildschirm aufnehmen oder teilen, das Fenster sehen. Ohne diese Einstellung bleibt es verborgen.',
      folder:
        'Dateien auf Sticks, Freigaben und abgeglichenen Ordnern: nach eigener Wahl, geschlossen, oder nur im Ordner unter „Nur in diesem Ordner“.',
      exchangeFolder:
        'Ein vollständiger Pfad. Er gilt für diesen Ordner und alles darunter. Setzen Sie auch „Sticks und Ordner“ auf „nur an einem Ort“: Sonst wird alles Festgelegte abgelehnt.',
      storage:
        'Dateien über einen Netzspeicher: nach eigener Wahl, geschlossen, oder nur unter der Adresse von „Nur unter dieser Adresse“.',
      storageAddress:
        'https://host oder https://host:port. Setzen Sie auch „Netzspeicher“ auf „nur an einem Ort“: Sonst wird alles Festgelegte abgelehnt.',
      backupFolder:
        'Ein vollständiger Pfad. Sicherheitskopien entstehen in diesem Ordner und darunter, und nirgends sonst.',
      scannerFolder:
        'Ein vollständiger Pfad. Scans werden direkt aus diesem Ordner übernommen, und kein anderer wird gewählt. Was ein Scanner dort schreibt, ist für alle mit Rechten darauf lesbar; Passerelle löscht ein Original nur, wenn jemand es sagt.',
      camera:
        'Ob ein Dokument mit der Kamera des Computers fotografiert werden darf, ohne Ton. Fotos werden nirgends lesbar geschrieben.',
      keepersNumber:
        'Die dreißig Ziffern der Liste der Personen und Dienste, in sechs Gruppen mit einem Leerzeichen dazwischen. Menschen vergleichen sie weiterhin; eine Liste mit anderer Nummer wird rot markiert.',
      updates:
        'Was mit einer Aktualisierung auf einem Stick geschehen darf: nichts, sie für die installierende Person speichern, oder auch das Installationsprogramm starten, das nach einem Administrator fragt.',
      secondKey:
        'Ob neben der Passphrase ein Schlüssel verlangt wird, den jemand bei sich hat (FIDO2 mit der Erweiterung PRF). „Nötig“: Niemand macht weiter, bevor der eigene hinzugefügt ist. Wer ihn verloren hat, kommt mit Wiederherstellungswörtern hinein.',
      longestRetentionMonths:
        'Ganze Monate ab Beginn einer Frist. Eine längere Frist, die jemand oder ein Dienst gesetzt hat, zählt nur bis dahin, und kein späterer Tag wird angenommen. Gelöscht wird dadurch nichts: Teile kommen früher auf die Liste dessen, was fällig ist.',
    },
  },
};
