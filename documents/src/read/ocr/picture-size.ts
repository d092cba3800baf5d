export type PictureSize = { width: number; height: number }

const PNG_WIDTH_AT = 16
const PNG_HEIGHT_AT = 20

/** The size that the head of a PNG or JPEG names, null where there is none. Nothing is decoded for it. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength > PNG_HEIGHT_AT + 4 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(PNG_WIDTH_AT), height: view.getUint32(PNG_HEIGHT_AT) }
  return view.byteLength > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

/** Walks over the segments of a JPEG to its frame header (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** Frame headers, without the tables that have numbers between theirs. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
