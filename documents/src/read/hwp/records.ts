/** A record of HWP 5 (its tag, its data) and the records that belong to it, which lie one level deeper. */
export type HwpRecord = { tag: number; data: DataView; children: HwpRecord[] }

const TAGS_BEGIN = 0x10

/** Numbers of the records that are read, after "한글문서파일형식 5.0", revision 1.3. */
export const TAG = {
  borderFill: TAGS_BEGIN + 4,
  charShape: TAGS_BEGIN + 5,
  paraShape: TAGS_BEGIN + 9,
  paragraph: TAGS_BEGIN + 50,
  text: TAGS_BEGIN + 51,
  charShapes: TAGS_BEGIN + 52,
  control: TAGS_BEGIN + 55,
  list: TAGS_BEGIN + 56,
} as const

/** The size of a record that is too large for its 12 bits stands behind them. */
const LONG = 0xfff
const DEEPEST = 256

/** The records of a stream as a tree. A record that is cut off ends it. */
export function parseRecords(bytes: Uint8Array): HwpRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const root: HwpRecord = { tag: 0, data: new DataView(new ArrayBuffer(0)), children: [] }
  const open = [root]
  let at = 0
  while (at + 4 <= view.byteLength) {
    const head = view.getUint32(at, true)
    at += 4
    let size = head >>> 20
    if (size === LONG) {
      if (at + 4 > view.byteLength) break
      size = view.getUint32(at, true)
      at += 4
    }
    if (at + size > view.byteLength) break
    const depth = Math.min((head >>> 10) & 0x3ff, open.length - 1, DEEPEST)
    const record = { tag: head & 0x3ff, data: new DataView(view.buffer, view.byteOffset + at, size), children: [] }
    open.length = depth + 1
    open[depth]?.children.push(record)
    open.push(record)
    at += size
  }
  return root.children
}

/** Numbers within a record; 0 beyond its end, for older versions wrote shorter ones. */
export const uint16 = (data: DataView, at: number): number => (at + 2 <= data.byteLength ? data.getUint16(at, true) : 0)
export const uint32 = (data: DataView, at: number): number => (at + 4 <= data.byteLength ? data.getUint32(at, true) : 0)
