/** Code pages and character sets of fonts that RTF names, as TextDecoder calls them; euc-kr there is CP949. */
const PAGES: Record<number, string> = {
  949: 'euc-kr',
  1361: 'euc-kr',
  932: 'shift_jis',
  936: 'gbk',
  950: 'big5',
  65001: 'utf-8',
}
const CHARSETS: Record<number, string> = { 129: 'euc-kr', 128: 'shift_jis', 134: 'gbk', 136: 'big5' }

const WESTERN = 'windows-1252'

export const encodingOfPage = (page: number | null): string => PAGES[page ?? 0] ?? WESTERN

/** Null for a character set that says nothing of its own. */
export const encodingOfCharset = (charset: number | null): string | null => CHARSETS[charset ?? 0] ?? null
