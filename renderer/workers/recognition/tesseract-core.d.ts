/** As much of Tesseract in WebAssembly as is used here; the package brings no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TesseractApi {
    /** @returns 0 when the languages could be read */
    Init(folder: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** Reads `/input`. @returns 0 when it is a picture */
    SetImageFile(orientation: number, angle: number): number;
    /** @returns 0 when it went well */
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
  }

  export interface TesseractCore {
    readonly FS: {
      writeFile(path: string, data: Uint8Array): void;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => TesseractApi;
  }

  export interface CoreOptions {
    readonly locateFile: (name: string) => string;
    readonly TesseractProgress: (percent: number) => void;
  }

  export default function load(options: CoreOptions): Promise<TesseractCore>;
}
