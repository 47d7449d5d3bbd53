/** Tesseract in WebAssembly: opened with a few languages, reads one page. */
import load from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import core from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import type { Language } from '../../../shared/language.ts';
import { fileOf, type Grey } from './grey.ts';
import { languageData, languageFiles } from './language-files.ts';

/** The newer engine (a neural network), which is all that the small files of languages know. */
const newerEngine = 1;
/** Columns and blocks are looked for: a letter has them, and a slip with a table. */
const anyLayout = 3;
const input = '/input';
/** Of the whole, what opening takes; the rest is reading. */
const opening = 0.1;

/**
 * The text of a page, line by line, in any of the languages; the likeliest is named first. Rejects where it cannot be read.
 * @param tell how much has been done, up to 1
 */
export async function readPage(
  page: Grey,
  languages: readonly Language[],
  tell: (share: number) => void,
): Promise<string> {
  const tesseract = await load({
    locateFile: () => core,
    TesseractProgress: (percent) => tell(opening + ((1 - opening) * Math.min(100, Math.max(0, percent))) / 100),
  });
  for (const language of languages)
    tesseract.FS.writeFile(`${languageFiles[language].name}.traineddata`, await languageData(language));
  const api = new tesseract.TessBaseAPI();
  const names = languages.map((language) => languageFiles[language].name).join('+');
  if (api.Init(null, names, newerEngine) !== 0) throw new Error('its languages cannot be read');
  // What it says of a page while reading goes nowhere.
  api.SetVariable('debug_file', '/dev/null');
  api.SetPageSegMode(anyLayout);
  tell(opening);
  tesseract.FS.writeFile(input, fileOf(page));
  if (api.SetImageFile(1, 0) !== 0) throw new Error('no picture');
  tesseract.FS.unlink(input);
  if (api.Recognize(null) !== 0) throw new Error('not read');
  return api.GetUTF8Text();
}
