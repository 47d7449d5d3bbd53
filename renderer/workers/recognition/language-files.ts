/**
 * What Tesseract knows of each language: files of its own, served from the application's origin, never fetched from elsewhere.
 * Of each language the small set (whole numbers, the newer engine alone), packed.
 */
import german from '@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz?url';
import english from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import french from '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url';
import dutch from '@tesseract.js-data/nld/4.0.0_best_int/nld.traineddata.gz?url';
import type { Language } from '../../../shared/language.ts';

interface LanguageFile {
  /** As Tesseract calls the language. */
  readonly name: string;
  readonly address: string;
}

export const languageFiles: Readonly<Record<Language, LanguageFile>> = {
  nl: { name: 'nld', address: dutch },
  fr: { name: 'fra', address: french },
  de: { name: 'deu', address: german },
  en: { name: 'eng', address: english },
};

/** What Tesseract reads: 2 to 6 MB. */
export async function languageData(language: Language): Promise<Uint8Array> {
  const answer = await fetch(languageFiles[language].address);
  if (!answer.ok || answer.body === null) throw new Error('no such language');
  const unpacked = new Response(answer.body.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await unpacked.arrayBuffer());
}
