/** What of Tesseract, compiled to WebAssembly, is used. Its package brings no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export type TessBaseAPI = {
    Init(dataPath: null, languages: string, engine: number): number
    SetVariable(name: string, value: string): boolean
    /** Reads `/input` and turns it by an angle; 0 where that went well. */
    SetImageFile(orientation: number, radians: number): number
    FindLines(): number
    GetGradient(): number
    Recognize(monitor: null): number
    GetJSONText(page: number): string
    Clear(): void
    End(): void
  }
  export type TesseractCore = {
    FS: { writeFile(path: string, data: Uint8Array): void }
    TessBaseAPI: new () => TessBaseAPI
  }
  const load: (options: { print: () => void; printErr: () => void }) => Promise<TesseractCore>
  export default load
}
