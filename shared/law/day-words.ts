/** A day in words, in four languages: "1 September 2022". */
import { names, type Names } from '../language.ts';
import type { IsoDay } from '../calendar/iso-day.ts';

const months: readonly Names[] = [
  names('januari', 'janvier', 'Januar', 'January'),
  names('februari', 'février', 'Februar', 'February'),
  names('maart', 'mars', 'März', 'March'),
  names('april', 'avril', 'April', 'April'),
  names('mei', 'mai', 'Mai', 'May'),
  names('juni', 'juin', 'Juni', 'June'),
  names('juli', 'juillet', 'Juli', 'July'),
  names('augustus', 'août', 'August', 'August'),
  names('september', 'septembre', 'September', 'September'),
  names('oktober', 'octobre', 'Oktober', 'October'),
  names('november', 'novembre', 'November', 'November'),
  names('december', 'décembre', 'Dezember', 'December'),
];

export function dayInWords(day: IsoDay): Names {
  const [year = '', month = '', date = ''] = day.split('-');
  const of = months[Number(month) - 1] ?? names(month, month, month, month);
  const number = Number(date);
  return names(
    `${number} ${of.nl} ${year}`,
    `${number === 1 ? '1er' : number} ${of.fr} ${year}`,
    `${number}. ${of.de} ${year}`,
    `${number} ${of.en} ${year}`,
  );
}
